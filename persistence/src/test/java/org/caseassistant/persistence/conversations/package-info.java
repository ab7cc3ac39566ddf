/** The assistant on a real database, whatever the surface. */
package org.caseassistant.persistence.conversations;
