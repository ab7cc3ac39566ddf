/**
 * Filling in a form: a pure reducer from a session and an input to the next session, and the checking of answers.
 *
 * <p>No I/O, no clock of its own, no statics that change. It knows the catalogue and the directory's records, nothing
 * of chat platforms or storage.
 */
package org.caseassistant.core.form;
