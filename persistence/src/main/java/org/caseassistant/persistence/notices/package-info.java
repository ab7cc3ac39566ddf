/** Notices and their timelines, in the database. */
package org.caseassistant.persistence.notices;
