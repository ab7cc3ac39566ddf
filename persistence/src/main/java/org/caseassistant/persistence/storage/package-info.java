/** How much the database holds of everything. */
package org.caseassistant.persistence.storage;
