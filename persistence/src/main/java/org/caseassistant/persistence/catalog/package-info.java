/** Catalogues that were ever used, in the database. */
package org.caseassistant.persistence.catalog;
