package org.caseassistant.core.form;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.words.Phrase;

/** What a form session shows a person next. */
public sealed interface Prompt {

    /**
     * A question.
     *
     * @param field what is asked
     * @param position the how-manieth question this is, from 1
     * @param total how many questions there are, as far as one can tell now
     * @param current the answer that stands
     * @param preset the answer that is offered first, where none stands
     * @param soFar what has come of an answer in several messages
     * @param doubted an answer that waits for the person to insist on it
     * @param doubt why it should be thought over
     * @param canFinish whether what has come so far is enough
     * @param canGoBack whether there is a question before
     * @param candidates what can be chosen, for every kind of choice
     */
    record Question(
            Field field,
            int position,
            int total,
            Optional<Answer> current,
            Optional<Answer> preset,
            Optional<Answer> soFar,
            Optional<Answer> doubted,
            Optional<Phrase> doubt,
            boolean canFinish,
            boolean canGoBack,
            List<Candidate> candidates)
            implements Prompt {
        /** Copies the list. */
        public Question {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Something that can be chosen.
     *
     * @param value what a menu carries for it
     * @param label its name
     * @param description what choosing it says, empty if that is plain
     */
    record Candidate(String value, String label, String description) {}

    /**
     * All answers.
     *
     * @param rows every field that applies, in the order of the form
     * @param complete whether nothing required is missing
     * @param canGoBack whether there is a question before
     */
    record Review(List<Row> rows, boolean complete, boolean canGoBack) implements Prompt {
        /** Copies the list. */
        public Review {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A field in the review.
     *
     * @param field the field
     * @param answer its answer
     * @param editable whether there is a choice to make
     */
    record Row(Field field, Optional<Answer> answer, boolean editable) {}

    /** Is the draft, with so many answers, really to be thrown away? */
    record ReallyDiscard(int answers) implements Prompt {}

    /** Nothing more: it became a case. */
    record Submitted() implements Prompt {}

    /** Nothing more: it was thrown away. */
    record Cancelled() implements Prompt {}
}
