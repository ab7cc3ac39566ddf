package org.caseassistant.core.chat;

/**
 * What a platform can do at a place, so that the assistant asks instead of knowing platforms by name.
 *
 * @param typedAnswers whether words typed there reach the assistant as answers
 * @param files whether files can be given there
 * @param dialogs whether a form with many questions can be shown there
 */
public record Capabilities(boolean typedAnswers, boolean files, boolean dialogs) {}
