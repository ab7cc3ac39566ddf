/** Where the staff of a department work its cases. Knows channels and departments, nothing of what is shown there. */
package org.caseassistant.core.desk;
