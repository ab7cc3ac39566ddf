/** The audit, in the database. */
package org.caseassistant.persistence.audit;
