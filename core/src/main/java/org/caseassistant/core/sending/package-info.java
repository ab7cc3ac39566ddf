/**
 * What is asked about a message as it is sent, and what administrators do about messages that did not arrive. Knows {@code
 * casework} and below.
 */
package org.caseassistant.core.sending;
