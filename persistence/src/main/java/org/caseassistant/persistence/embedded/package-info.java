/**
 * The built-in database: a PostgreSQL server of our own, as a child process with its data in one directory. It knows
 * processes, files and locks, nothing of tables.
 */
package org.caseassistant.persistence.embedded;
