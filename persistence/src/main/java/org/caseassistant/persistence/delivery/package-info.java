/**
 * The transactional outbox and the letters to send, in the database. What follows from a message that arrived is decided
 * in core; here it is kept.
 */
package org.caseassistant.persistence.delivery;
