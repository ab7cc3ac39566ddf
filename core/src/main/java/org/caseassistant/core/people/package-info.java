/**
 * Who is who: linking chat users to people by a code, looking at contacts, and binding workspaces to accounts. Knows {@code
 * casework} and below.
 */
package org.caseassistant.core.people;
