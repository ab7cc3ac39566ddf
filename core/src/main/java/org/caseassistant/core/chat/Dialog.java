package org.caseassistant.core.chat;

import java.util.List;

/**
 * Many questions on one form, for platforms that can show one.
 *
 * @param id what the filled-in form carries back
 * @param title its title
 * @param intro what to know before filling it in; empty if nothing
 * @param questions the questions, from top to bottom
 */
public record Dialog(ControlId id, String title, String intro, List<Question> questions) {
    /** Copies the list. */
    public Dialog {
        questions = List.copyOf(questions);
    }

    /**
     * One question of a form.
     *
     * @param field what its answer is called
     * @param label its name
     * @param help what it means, with an example; empty if that is plain
     * @param required whether the form cannot be sent without it
     * @param decides whether other questions depend on the answer, so that the form should be shown anew when it changes
     * @param input what takes the answer
     */
    public record Question(
            String field, String label, String help, boolean required, boolean decides, View input) {}
}
