/** Drafts, cases and their files in the database, and which cases a scope covers. */
package org.caseassistant.persistence.cases;
