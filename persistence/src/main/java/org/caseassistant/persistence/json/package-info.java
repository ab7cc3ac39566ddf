/** The JSON in which answers, screens and the like are stored. It knows core's records and nothing of the database. */
package org.caseassistant.persistence.json;
