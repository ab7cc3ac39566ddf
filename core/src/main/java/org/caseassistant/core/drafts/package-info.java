/**
 * The conversation in which a form is filled in, question by question or all at once, whatever it is for. What it is for
 * is a {@link org.caseassistant.core.turn.Purpose} of another feature.
 *
 * <p>Knows {@code turn} and below. A new kind of field is drawn in {@code PromptScreens}.
 */
package org.caseassistant.core.drafts;
