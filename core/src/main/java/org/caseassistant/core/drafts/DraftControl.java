package org.caseassistant.core.drafts;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.Ids;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Control;
import org.caseassistant.core.turn.ControlText;

/** What a control of a draft's screens does. */
public sealed interface DraftControl extends Control {
    @Override
    default Act act() {
        return Act.FILL_OWN_DRAFTS;
    }

    /**
     * Do something to a draft.
     *
     * @param draft which draft
     * @param revision the revision of its session for which the control was made
     * @param action what to do
     * @param field to which field; empty where the action needs none
     */
    record OnDraft(DraftId draft, int revision, Action action, String field) implements DraftControl {
        static final String PREFIX = "d";
        private static final String REVISION = "[0-9]{1,9}";

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, draft.value(), revision, action, field);
        }

        static Optional<OnDraft> read(List<String> parts) {
            boolean known = parts.size() == 4
                    && parts.get(1).matches(REVISION)
                    && (parts.get(3).isEmpty() || Ids.wellFormed(parts.get(3)));
            return known
                    ? ControlText.named(Action.values(), parts.get(2))
                            .map(action -> new OnDraft(
                                    new DraftId(parts.get(0)), Integer.parseInt(parts.get(1)), action, parts.get(3)))
                    : Optional.empty();
        }
    }

    /** Go on with a draft. */
    record Resume(DraftId draft) implements DraftControl {
        static final String PREFIX = "resume";

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, draft.value());
        }

        static Optional<Resume> read(List<String> parts) {
            return parts.size() == 1 ? Optional.of(new Resume(new DraftId(parts.getFirst()))) : Optional.empty();
        }
    }

    /** What can be done to a draft. */
    enum Action {
        /** Answer a field. */
        ANSWER,
        /** Take the preset answer. */
        PRESET,
        /** The several messages are complete. */
        DONE,
        /** The questioned answer is meant. */
        INSIST,
        /** Go on without answering, or keep the answer that stands. */
        SKIP,
        /** Remove the answer. */
        CLEAR,
        /** Take a file out of an answer; which one comes as the choice's value. */
        REMOVE_FILE,
        /** To the question before. */
        BACK,
        /** To a field's question; the field may come as the choice's value. */
        EDIT,
        /** To the review. */
        REVIEW,
        /** Answer many questions on one form. */
        FORM,
        /** Make it a case. */
        SUBMIT,
        /** Throw it away, once confirmed. */
        CANCEL,
        /** Yes, throw it away. */
        DISCARD
    }
}
