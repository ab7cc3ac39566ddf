/** The transactional outbox in the database. */
package org.caseassistant.persistence.delivery;
