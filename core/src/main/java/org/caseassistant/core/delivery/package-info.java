/** Messages on their way out: written in the transaction that decided them, sent afterwards by a worker. */
package org.caseassistant.core.delivery;
