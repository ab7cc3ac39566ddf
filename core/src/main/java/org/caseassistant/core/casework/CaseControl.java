package org.caseassistant.core.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.Satisfaction;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.handouts.Transcript;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Control;
import org.caseassistant.core.turn.ControlText;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** What a control about cases does. */
public sealed interface CaseControl extends Control {
    /** Stands in a control that needs no further question. */
    String SURE = "sure";

    /** The menu of case types. */
    record OpenType() implements CaseControl {
        static final String PREFIX = "open";

        @Override
        public Act act() {
            return Act.OPEN_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX);
        }
    }

    /** The menu of drafts. */
    record PickDraft() implements CaseControl {
        static final String PREFIX = "drafts";

        @Override
        public Act act() {
            return Act.OPEN_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX);
        }
    }

    /** The cases that can be shown, where one of them is asked for. */
    record PickCase() implements CaseControl {
        static final String PREFIX = "cases";

        @Override
        public Act act() {
            return Act.SEE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX);
        }
    }

    /** Show a case. */
    record ViewCase(CaseNumber number) implements CaseControl {
        static final String PREFIX = "view";

        @Override
        public Act act() {
            return Act.SEE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value());
        }

        /** The button that leads to the case. */
        public View.Button button(Words words) {
            return new View.Button(
                    id(),
                    words.say(Phrase.of("chat.action.view").with("number", number.toString())),
                    View.Button.Style.NORMAL);
        }

        static Optional<ViewCase> read(List<String> parts) {
            return numbered(parts, ViewCase::new);
        }
    }

    /** Show what happened in a case before this entry. */
    record EarlierInCase(CaseNumber number, long before) implements CaseControl {
        static final String PREFIX = "past";

        @Override
        public Act act() {
            return Act.SEE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value(), before);
        }

        static Optional<EarlierInCase> read(List<String> parts) {
            return numbered(parts, (number, before) -> ControlText.isNumber(before)
                    ? Optional.of(new EarlierInCase(number, Long.parseLong(before)))
                    : Optional.empty());
        }
    }

    /** Hand out everything of a case as a file. */
    record ExportCase(CaseNumber number, Transcript.Format format) implements CaseControl {
        static final String PREFIX = "export";

        @Override
        public Act act() {
            return Act.SEE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value(), format);
        }

        static Optional<ExportCase> read(List<String> parts) {
            return numbered(parts, (number, word) -> ControlText.named(Transcript.Format.values(), word)
                    .map(format -> new ExportCase(number, format)));
        }
    }

    /** The files of a case, where one of them is asked for; the file may come as the choice's value. */
    record FilesOfCase(CaseNumber number) implements CaseControl {
        static final String PREFIX = "files";

        @Override
        public Act act() {
            return Act.SEE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value());
        }

        static Optional<FilesOfCase> read(List<String> parts) {
            return numbered(parts, FilesOfCase::new);
        }
    }

    /**
     * Hand out a file of a case.
     *
     * @param file its id
     */
    record FileOfCase(CaseNumber number, String file) implements CaseControl {
        static final String PREFIX = "file";

        @Override
        public Act act() {
            return Act.SEE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value(), file);
        }

        static Optional<FileOfCase> read(List<String> parts) {
            return numbered(parts, (number, file) -> Optional.of(new FileOfCase(number, file)));
        }
    }

    /** Say how a case was resolved. */
    record RateCase(CaseNumber number, Satisfaction satisfaction) implements CaseControl {
        static final String PREFIX = "rate";

        @Override
        public Act act() {
            return Act.RATE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value(), satisfaction);
        }

        static Optional<RateCase> read(List<String> parts) {
            return numbered(parts, (number, word) -> ControlText.named(Satisfaction.values(), word)
                    .map(satisfaction -> new RateCase(number, satisfaction)));
        }
    }

    /** Add to a case; where words come with it, these. */
    record AddToCase(CaseNumber number) implements CaseControl {
        static final String PREFIX = "add";

        @Override
        public Act act() {
            return Act.ADD_TO_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value());
        }

        static Optional<AddToCase> read(List<String> parts) {
            return numbered(parts, AddToCase::new);
        }
    }

    /** Say which case words are for that were written before; the case comes as the choice's value. */
    record ForCase(Choice choice) implements CaseControl {
        static final String PREFIX = "for";

        /** What words can be for. */
        enum Choice {
            /** A case that is there. */
            CASE,
            /** A new one. */
            NEW,
            /** Nothing. */
            NOTHING
        }

        @Override
        public Act act() {
            return Act.ADD_TO_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, choice);
        }

        static Optional<ForCase> read(List<String> parts) {
            return parts.size() == 1
                    ? ControlText.named(Choice.values(), parts.getFirst()).map(ForCase::new)
                    : Optional.empty();
        }
    }

    /** Reopen a case and add to it what was written before. */
    record ReopenWith(CaseNumber number) implements CaseControl {
        static final String PREFIX = "again";

        @Override
        public Act act() {
            return Act.CHANGE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value());
        }

        static Optional<ReopenWith> read(List<String> parts) {
            return numbered(parts, ReopenWith::new);
        }
    }

    /** Be done with what was asked about a case. Shows the case if they see it. */
    record LeaveCase(CaseNumber number) implements CaseControl {
        static final String PREFIX = "leave";

        @Override
        public Act act() {
            return Act.SEE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value());
        }

        static Optional<LeaveCase> read(List<String> parts) {
            return numbered(parts, LeaveCase::new);
        }
    }

    /**
     * Do something to a case; words about it may come with it.
     *
     * @param number which case
     * @param action what
     * @param sure whether it is to be done; otherwise asked about first
     * @param seen the state of the case for which the control was made
     */
    record ChangeCase(CaseNumber number, CaseAction action, boolean sure, CaseState seen) implements CaseControl {
        static final String PREFIX = "move";

        @Override
        public Act act() {
            return Act.CHANGE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value(), action, sure ? SURE : "ask", seen);
        }

        static Optional<ChangeCase> read(List<String> parts) {
            return parts.size() == 4
                    ? CaseNumber.parse(parts.getFirst())
                            .flatMap(number -> ControlText.named(CaseAction.values(), parts.get(1))
                                    .flatMap(action -> ControlText.named(CaseState.values(), parts.get(3))
                                            .map(seen -> new ChangeCase(
                                                    number, action, parts.get(2).equals(SURE), seen))))
                    : Optional.empty();
        }
    }

    /**
     * Change the contacts as a case asks for.
     *
     * @param number which case
     * @param plan the mark of the change that was shown
     */
    record ApproveContacts(CaseNumber number, String plan) implements CaseControl {
        static final String PREFIX = "approve";

        @Override
        public Act act() {
            return Act.CHANGE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, number.value(), plan);
        }

        static Optional<ApproveContacts> read(List<String> parts) {
            return numbered(parts, (number, plan) -> Optional.of(new ApproveContacts(number, plan)));
        }
    }

    /**
     * The page of the case list that follows this case.
     *
     * @param filter of the list, as {@link CaseQuery} encodes it
     */
    record MoreCases(CaseNumber before, String filter) implements CaseControl {
        static final String PREFIX = "more";

        @Override
        public Act act() {
            return Act.SEE_CASES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, before.value(), filter);
        }

        static Optional<MoreCases> read(List<String> parts) {
            return numbered(parts, (before, filter) -> Optional.of(new MoreCases(before, filter)));
        }
    }

    private static <C> Optional<C> numbered(List<String> parts, Function<CaseNumber, C> control) {
        return parts.size() == 1 ? CaseNumber.parse(parts.getFirst()).map(control) : Optional.empty();
    }

    private static <C> Optional<C> numbered(
            List<String> parts, BiFunction<CaseNumber, String, Optional<C>> control) {
        return parts.size() == 2
                ? CaseNumber.parse(parts.getFirst()).flatMap(number -> control.apply(number, parts.get(1)))
                : Optional.empty();
    }
}
