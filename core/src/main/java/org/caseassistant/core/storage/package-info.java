/**
 * Storage as core needs it: units of work and the repositories each of them offers. Which database keeps it is another
 * module's business.
 */
package org.caseassistant.core.storage;
