/**
 * What kinds of case there are and what each one asks: the catalogue, read from YAML and checked as a whole.
 *
 * <p>Knows nothing of conversations, people or storage. Everything here is immutable.
 */
package org.caseassistant.core.catalog;
