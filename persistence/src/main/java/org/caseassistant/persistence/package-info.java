/**
 * How core's repositories are kept: opening a PostgreSQL, migrating it, and running units of work in it.
 *
 * <p>The types of this package and of {@code embedded} are what the rest of the program uses; there is no jOOQ in
 * their signatures. The other packages hold the repositories themselves, one for each capability of core.
 */
package org.caseassistant.persistence;
