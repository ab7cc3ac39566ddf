package org.caseassistant.core.chat;

/**
 * What a platform can do at a place, so that the assistant asks instead of knowing platforms by name.
 *
 * @param typedAnswers whether words typed there reach the assistant as answers
 * @param files whether files can be given there
 * @param questionsOnForm how many questions a form can show there at once; 0 where none can be shown
 * @param ownTimes whether it shows each reader points in time as their own clock does
 * @param pictures whether a picture that is handed out is seen where it is
 */
public record Capabilities(
        boolean typedAnswers, boolean files, int questionsOnForm, boolean ownTimes, boolean pictures) {
    /** For platforms whose forms take as many questions as there are. */
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    /** For platforms that have to be told how a time is written. */
    public Capabilities(boolean typedAnswers, boolean files, int questionsOnForm) {
        this(typedAnswers, files, questionsOnForm, false, false);
    }

    /** Whether a form with many questions can be shown there. */
    public boolean dialogs() {
        return questionsOnForm > 0;
    }
}
