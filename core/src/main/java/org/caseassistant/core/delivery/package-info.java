/**
 * Messages on their way out: written in the transaction that decided them, sent afterwards by a worker, and what follows
 * when one has arrived.
 */
package org.caseassistant.core.delivery;
