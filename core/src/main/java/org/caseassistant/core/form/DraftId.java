package org.caseassistant.core.form;

/**
 * Identifies a draft. Short, because it travels inside buttons; not guessable, though whoever presents it is checked
 * all the same.
 *
 * @param value lower-case letters and digits
 */
public record DraftId(String value) {}
