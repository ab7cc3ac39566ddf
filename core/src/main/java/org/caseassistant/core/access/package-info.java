/** Who may do what, and where. Asked for every interaction, and denies what nothing allows. */
package org.caseassistant.core.access;
