package org.caseassistant.core.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** Where a form session stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "at")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Stage.Asking.class, name = "asking"),
    @JsonSubTypes.Type(value = Stage.Reviewing.class, name = "reviewing"),
    @JsonSubTypes.Type(value = Stage.Discarding.class, name = "discarding"),
    @JsonSubTypes.Type(value = Stage.Submitted.class, name = "submitted"),
    @JsonSubTypes.Type(value = Stage.Cancelled.class, name = "cancelled")
})
public sealed interface Stage {

    /**
     * A question is open.
     *
     * @param field which
     * @param soFar what has come of an answer that takes several messages
     * @param doubted an answer that waits for the person to insist on it
     */
    record Asking(String field, Optional<Answer> soFar, Optional<Answer> doubted) implements Stage {
        /** The question, with nothing said yet. */
        public Asking(String field) {
            this(field, Optional.empty(), Optional.empty());
        }
    }

    /** All answers are shown. */
    record Reviewing() implements Stage {}

    /** The person was asked whether the draft is really to be thrown away; otherwise it goes on from there. */
    record Discarding(Stage otherwise) implements Stage {}

    /** It became a case. Final. */
    record Submitted() implements Stage {}

    /** It was thrown away. Final. */
    record Cancelled() implements Stage {}
}
