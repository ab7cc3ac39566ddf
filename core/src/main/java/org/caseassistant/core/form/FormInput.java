package org.caseassistant.core.form;

import java.util.Map;

/** What a person does to a form session. */
public sealed interface FormInput {

    /** A whole answer to a field. */
    record Answer(String field, Given given) implements FormInput {}

    /** One message for a field that may take several (long texts, dates, files); a whole answer to any other field. */
    record Part(String field, Given given) implements FormInput {}

    /**
     * Several answers at once, from a form that shows many fields together. An empty one leaves an optional field empty.
     */
    record Fill(Map<String, Given> given) implements FormInput {
        /** Copies the map. */
        public Fill {
            given = Map.copyOf(given);
        }
    }

    /** The several messages are complete. */
    record Done() implements FormInput {}

    /** The answer that was questioned is meant. */
    record Insist() implements FormInput {}

    /** Go on without answering: an optional field stays empty, an answered one keeps its answer. */
    record Skip() implements FormInput {}

    /** Take an optional field's answer away, or start the several messages of the current field again. */
    record Clear() implements FormInput {}

    /** Take one file out of a field's answer; the others stay. */
    record RemoveFile(String field, String file) implements FormInput {}

    /** To the question before. */
    record Back() implements FormInput {}

    /** To this field's question. */
    record Edit(String field) implements FormInput {}

    /** To the summary of all answers. */
    record Review() implements FormInput {}

    /** Make it a case. */
    record Submit() implements FormInput {}

    /** Throw the draft away; asked back once. */
    record Cancel() implements FormInput {}

    /** Yes, throw it away. */
    record ConfirmCancel() implements FormInput {}
}
