package org.caseassistant.core.assistant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.cases.Satisfaction;
import org.caseassistant.core.catalog.Ids;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.policy.Act;

/** What a control of ours does. Travels as a {@link ControlId}, so it is read with the suspicion due to any input. */
sealed interface Control {
    /** Stands in a control that needs no further question. */
    String SURE = "sure";

    /** Not at a desk. */
    String ELSEWHERE = "case";

    /** A number of ours, which fits into a {@code long}. */
    String NUMBER = "[0-9]{1,18}";

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

    /** The cases that can be shown, where one of them is asked for. */
    record PickCase() implements Control {}

    /** Show a case. */
    record ViewCase(CaseNumber number) implements Control {}

    /** What happened in a case before this entry. */
    record EarlierInCase(CaseNumber number, long before) implements Control {}

    /** Hand out everything of a case as a file. */
    record ExportCase(CaseNumber number, Transcript.Format format) implements Control {}

    /** The files of a case, where one of them is asked for; the file may come as the choice's value. */
    record FilesOfCase(CaseNumber number) implements Control {}

    /**
     * Hand out a file of a case.
     *
     * @param file its id
     */
    record FileOfCase(CaseNumber number, String file) implements Control {}

    /** Say how a case was resolved. */
    record RateCase(CaseNumber number, Satisfaction satisfaction) implements Control {}

    /** Add to a case; where words come with it, these. */
    record AddToCase(CaseNumber number) implements Control {}

    /** Say which case words are for that were written before; the case comes as the choice's value. */
    record ForCase(Choice choice) implements Control {
        /** What words can be for. */
        enum Choice {
            /** A case that is there. */
            CASE,
            /** A new one. */
            NEW,
            /** Nothing. */
            NOTHING
        }
    }

    /** Reopen a case and add to it what was written before. */
    record ReopenWith(CaseNumber number) implements Control {}

    /** Be done with what was asked about a case. */
    record LeaveCase(CaseNumber number) implements Control {}

    /**
     * Do something to a case; words about it may come with it.
     *
     * @param number which case
     * @param action what
     * @param sure whether it is to be done; otherwise asked about first
     * @param seen the state of the case for which the control was made
     */
    record ChangeCase(CaseNumber number, CaseAction action, boolean sure, CaseState seen) implements Control {}

    /**
     * Do something to a case; what is needed for it may come with it.
     *
     * @param atDesk whether it is done from the card at a desk, where everybody sees what was done
     */
    record OnDesk(CaseNumber number, DeskAction action, boolean atDesk) implements Control {}

    /**
     * Show how departments do.
     *
     * @param department the id of one; empty for all of theirs
     * @param weeks so many weeks back
     */
    record ShowStats(String department, int weeks) implements Control {}

    /**
     * Change the contacts as a case asks for.
     *
     * @param number which case
     * @param plan the mark of the change that was shown
     */
    record ApproveContacts(CaseNumber number, String plan) implements Control {}

    /**
     * The page of the case list that follows this case.
     *
     * @param filter of the list, as {@link CaseQuery} encodes it
     */
    record MoreCases(CaseNumber before, String filter) implements Control {}

    /**
     * The contacts that follow this one in the list of an account, or of all.
     *
     * @param after the last one that was shown
     */
    record MoreContacts(ContactId after, Optional<AccountId> account) implements Control {}

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

    /** What using it comes to. */
    default Act act() {
        return switch (this) {
            case OnDraft _, ResumeDraft _ -> Act.FILL_OWN_DRAFTS;
            case OpenType _, PickDraft _ -> Act.OPEN_CASES;
            case PickCase _, ViewCase _, EarlierInCase _, MoreCases _, ExportCase _, FilesOfCase _, FileOfCase _ ->
                Act.SEE_CASES;
            case RateCase _ -> Act.RATE_CASES;
            case AddToCase _, ForCase _ -> Act.ADD_TO_CASES;
            case ChangeCase _, ApproveContacts _, ReopenWith _ -> Act.CHANGE_CASES;
            case OnDesk _, ShowStats _ -> Act.WORK_CASES;
            // Ends a question that was put to them; shows the case if they see it.
            case LeaveCase _ -> Act.SEE_CASES;
            case MoreContacts _ -> Act.SEE_CONTACTS;
            case EnterCode _ -> Act.READ_NOTICES;
            case OnNotice(NoticeControl what) -> what.act();
        };
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
                    case PickCase _ -> "cases";
                    case ResumeDraft(DraftId draft) -> "resume:" + draft.value();
                    case ViewCase(CaseNumber number) -> "view:" + number.value();
                    case EarlierInCase(CaseNumber number, long before) ->
                        "past:%d:%d".formatted(number.value(), before);
                    case ExportCase(CaseNumber number, Transcript.Format format) ->
                        "export:%d:%s".formatted(number.value(), word(format));
                    case FilesOfCase(CaseNumber number) -> "files:" + number.value();
                    case FileOfCase(CaseNumber number, String file) -> "file:%d:%s".formatted(number.value(), file);
                    case RateCase(CaseNumber number, Satisfaction satisfaction) ->
                        "rate:%d:%s".formatted(number.value(), word(satisfaction));
                    case AddToCase(CaseNumber number) -> "add:" + number.value();
                    case ForCase(ForCase.Choice choice) -> "for:" + word(choice);
                    case ReopenWith(CaseNumber number) -> "again:" + number.value();
                    case LeaveCase(CaseNumber number) -> "leave:" + number.value();
                    case ChangeCase(CaseNumber number, CaseAction action, boolean sure, CaseState seen) ->
                        "move:%d:%s:%s:%s".formatted(number.value(), word(action), sure ? SURE : "ask", word(seen));
                    case OnDesk(CaseNumber number, DeskAction action, boolean atDesk) ->
                        "desk:%d:%s%s".formatted(number.value(), word(action), atDesk ? "" : ":" + ELSEWHERE);
                    case ShowStats(String department, int weeks) -> "stats:%d:%s".formatted(weeks, department);
                    case ApproveContacts(CaseNumber number, String plan) ->
                        "approve:%d:%s".formatted(number.value(), plan);
                    case MoreCases(CaseNumber before, String filter) ->
                        "more:%d:%s".formatted(before.value(), filter);
                    case MoreContacts(ContactId after, Optional<AccountId> account) ->
                        "contacts:%d:%s".formatted(
                                after.value(),
                                account.map(id -> Long.toString(id.value())).orElse(""));
                    case OnNotice(NoticeControl what) -> "notice:" + what.word();
                });
    }

    /** What a control id that came back means; empty if we never made one like it. */
    static Optional<Control> parse(ControlId id) {
        String[] parts = id.value().split(":", -1);
        return switch (parts.length) {
            case 5 ->
                switch (parts[0]) {
                    case "d" -> onDraft(parts);
                    case "move" -> changeCase(parts);
                    default -> Optional.empty();
                };
            case 4 -> parts[0].equals("desk") && parts[3].equals(ELSEWHERE) ? onDesk(parts, false) : Optional.empty();
            case 3 ->
                switch (parts[0]) {
                    case "more" -> CaseNumber.parse(parts[1]).map(before -> new MoreCases(before, parts[2]));
                    case "past" -> earlier(parts);
                    case "desk" -> onDesk(parts, true);
                    case "export" ->
                        CaseNumber.parse(parts[1])
                                .flatMap(number -> named(Transcript.Format.values(), parts[2])
                                        .map(format -> new ExportCase(number, format)));
                    case "file" -> CaseNumber.parse(parts[1]).map(number -> new FileOfCase(number, parts[2]));
                    case "rate" ->
                        CaseNumber.parse(parts[1])
                                .flatMap(number -> named(Satisfaction.values(), parts[2])
                                        .map(satisfaction -> new RateCase(number, satisfaction)));
                    case "stats" -> showStats(parts);
                    case "approve" -> CaseNumber.parse(parts[1]).map(number -> new ApproveContacts(number, parts[2]));
                    case "contacts" -> moreContacts(parts);
                    case "notice" -> NoticeControl.parse(parts[1], parts[2]).map(OnNotice::new);
                    default -> Optional.empty();
                };
            case 2 ->
                switch (parts[0]) {
                    case "resume" -> Optional.of(new ResumeDraft(new DraftId(parts[1])));
                    case "view" -> CaseNumber.parse(parts[1]).map(ViewCase::new);
                    case "files" -> CaseNumber.parse(parts[1]).map(FilesOfCase::new);
                    case "add" -> CaseNumber.parse(parts[1]).map(AddToCase::new);
                    case "for" -> named(ForCase.Choice.values(), parts[1]).map(ForCase::new);
                    case "again" -> CaseNumber.parse(parts[1]).map(ReopenWith::new);
                    case "leave" -> CaseNumber.parse(parts[1]).map(LeaveCase::new);
                    default -> Optional.empty();
                };
            case 1 ->
                switch (parts[0]) {
                    case "open" -> Optional.of(new OpenType());
                    case "link" -> Optional.of(new EnterCode());
                    case "drafts" -> Optional.of(new PickDraft());
                    case "cases" -> Optional.of(new PickCase());
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

    private static Optional<Control> showStats(String[] parts) {
        boolean weeks = parts[1].matches("[1-9][0-9]?") && Integer.parseInt(parts[1]) <= DeskStats.MOST_WEEKS;
        return weeks && (parts[2].isEmpty() || Ids.wellFormed(parts[2]))
                ? Optional.of(new ShowStats(parts[2], Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    private static Optional<Control> earlier(String[] parts) {
        return parts[2].matches(NUMBER)
                ? CaseNumber.parse(parts[1]).map(number -> new EarlierInCase(number, Long.parseLong(parts[2])))
                : Optional.empty();
    }

    private static Optional<Control> moreContacts(String[] parts) {
        return parts[1].matches(NUMBER) && (parts[2].isEmpty() || parts[2].matches(NUMBER))
                ? Optional.of(new MoreContacts(
                        new ContactId(Long.parseLong(parts[1])),
                        Optional.of(parts[2])
                                .filter(number -> !number.isEmpty())
                                .map(number -> new AccountId(Long.parseLong(number)))))
                : Optional.empty();
    }

    private static Optional<Control> onDesk(String[] parts, boolean atDesk) {
        return CaseNumber.parse(parts[1])
                .flatMap(number -> named(DeskAction.values(), parts[2])
                        .map(action -> new OnDesk(number, action, atDesk)));
    }

    private static Optional<Control> changeCase(String[] parts) {
        Optional<CaseAction> action = named(CaseAction.values(), parts[2]);
        Optional<CaseState> seen = named(CaseState.values(), parts[4]);
        return action.isEmpty() || seen.isEmpty()
                ? Optional.empty()
                : CaseNumber.parse(parts[1])
                        .map(number -> new ChangeCase(number, action.get(), parts[3].equals(SURE), seen.get()));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
    }

    private static String word(Enum<?> action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
