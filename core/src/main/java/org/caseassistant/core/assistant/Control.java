package org.caseassistant.core.assistant;

import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.catalog.Ids;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.form.DraftId;

/** What a control of ours does. Travels as a {@link ControlId}, so it is read with the suspicion due to any input. */
sealed interface Control {

    /**
     * Something about a draft.
     *
     * @param draft which draft
     * @param revision the revision of its session for which the control was made
     * @param action what to do
     * @param field to which field; empty where the action needs none
     */
    record OnDraft(DraftId draft, int revision, Action action, String field) implements Control {}

    /** The menu of case types. */
    record OpenType() implements Control {}

    /** The menu of drafts. */
    record PickDraft() implements Control {}

    /** Go on with a draft. */
    record ResumeDraft(DraftId draft) implements Control {}

    /** Show a case. */
    record ViewCase(CaseNumber number) implements Control {}

    /** The page of the case list that follows this case. */
    record MoreCases(CaseNumber before) implements Control {}

    /** Enter the code that came by mail. */
    record EnterCode() implements Control {}

    /** Something about notices. */
    record OnNotice(NoticeControl what) implements Control {}

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

    /** As it travels. */
    default ControlId id() {
        return new ControlId(
                switch (this) {
                    case OnDraft(DraftId draft, int revision, Action action, String field) ->
                        "d:%s:%d:%s:%s".formatted(draft.value(), revision, word(action), field);
                    case OpenType _ -> "open";
                    case EnterCode _ -> "link";
                    case PickDraft _ -> "drafts";
                    case ResumeDraft(DraftId draft) -> "resume:" + draft.value();
                    case ViewCase(CaseNumber number) -> "view:" + number.value();
                    case MoreCases(CaseNumber before) -> "more:" + before.value();
                    case OnNotice(NoticeControl what) -> "notice:" + what.word();
                });
    }

    /** What a control id that came back means; empty if we never made one like it. */
    static Optional<Control> parse(ControlId id) {
        String[] parts = id.value().split(":", -1);
        return switch (parts.length) {
            case 5 -> parts[0].equals("d") ? onDraft(parts) : Optional.empty();
            case 3 ->
                parts[0].equals("notice")
                        ? NoticeControl.parse(parts[1], parts[2]).map(OnNotice::new)
                        : Optional.empty();
            case 2 ->
                switch (parts[0]) {
                    case "resume" -> Optional.of(new ResumeDraft(new DraftId(parts[1])));
                    case "view" -> CaseNumber.parse(parts[1]).map(ViewCase::new);
                    case "more" -> CaseNumber.parse(parts[1]).map(MoreCases::new);
                    default -> Optional.empty();
                };
            case 1 ->
                switch (parts[0]) {
                    case "open" -> Optional.of(new OpenType());
                    case "link" -> Optional.of(new EnterCode());
                    case "drafts" -> Optional.of(new PickDraft());
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    private static Optional<Control> onDraft(String[] parts) {
        for (Action action : Action.values()) {
            boolean number = parts[2].matches("[0-9]{1,9}");
            boolean field = parts[4].isEmpty() || Ids.wellFormed(parts[4]);
            if (number && field && word(action).equals(parts[3])) {
                return Optional.of(
                        new OnDraft(new DraftId(parts[1]), Integer.parseInt(parts[2]), action, parts[4]));
            }
        }
        return Optional.empty();
    }

    private static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
