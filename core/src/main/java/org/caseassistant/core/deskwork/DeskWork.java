package org.caseassistant.core.deskwork;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseLife;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseBook;
import org.caseassistant.core.casework.CaseBook.Outcome;
import org.caseassistant.core.casework.CaseReaders;
import org.caseassistant.core.casework.CaseScreens;
import org.caseassistant.core.casework.DeskPlaces;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.FileIntake;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.turn.TypedWords;
import org.caseassistant.core.words.Phrase;

/**
 * What staff do to cases from their cards: at a desk, where a form opens and what was done shows on the card, or where
 * they look at a case, where they may also be asked in the conversation.
 */
final class DeskWork {
    /** What is said with a claim by which the work on a case begins. */
    private static final String BEGUN = "begun";

    private final Turn turn;

    DeskWork(Turn turn) {
        this.turn = turn;
    }

    /** What this person can do from the case itself, beside what brings it to another state. */
    List<View.Button> buttons(SupportCase found) {
        if (!turn.may(Act.WORK_CASES)) {
            return List.of();
        }
        return CaseLife.possibleAtDesk(found).stream()
                .filter(action -> switch (action) {
                    case REPLY, NOTE, ASSIGN, PRIORITY, TRANSFER -> true;
                    // Whoever begins to work on it has it anyway.
                    case CLAIM ->
                        CaseLife.next(found.state(), CaseAction.START, Actor.Kind.STAFF).isEmpty();
                    case WAIT, RESOLVE -> false;
                })
                .map(action -> new View.Button(
                        new DeskControl.OnCase(found.number(), action, false).id(),
                        turn.words().say("desk.action." + DeskQuestions.word(action)),
                        View.Button.Style.NORMAL))
                .toList();
    }

    /** What is done to a case by somebody of the staff who may. */
    interface OnCase {
        Reply run(SupportCase found, StaffMember staff);
    }

    /** Held against changes, so that of two who do the same one comes first and the other is told. */
    Reply withCase(CaseNumber number, OnCase work) {
        if (!turn.may(Act.WORK_CASES) || !(turn.person() instanceof StaffMember staff)) {
            return turn.say("chat.move.staff");
        }
        return turn.stores()
                .cases()
                .lock(number, turn.cases())
                .map(found -> work.run(found, staff))
                .orElseGet(() -> turn.say(Phrase.of("chat.case.unknown").with("number", number.toString())));
    }

    /** A button was pressed, or something was chosen or written where it had led to. */
    Reply on(DeskControl.OnCase control, Optional<Given> given) {
        return withCase(control.number(), (found, staff) -> {
            if (control.action() == DeskAction.CLAIM) {
                return claim(found, staff, control);
            }
            if (!CaseLife.possibleAtDesk(found).contains(control.action())) {
                return turn.say(since(found));
            }
            return given.map(value -> answered(found, control, value))
                    .orElseGet(() -> questions().ask(found, control, Optional.empty()));
        });
    }

    /** Words were typed where this was asked. */
    Reply typed(Focus.AtDesk focus, String text) {
        if (TypedWords.mean(text, turn.words(), "keep-case") || TypedWords.mean(text, turn.words(), "cancel")) {
            return new CaseScreens(turn).leave(focus.number());
        }
        return on(asked(focus), Optional.of(new Given.Typed(text)));
    }

    /** What is asked in the conversation is not asked at a desk. */
    private static DeskControl.OnCase asked(Focus.AtDesk focus) {
        return new DeskControl.OnCase(focus.number(), focus.action(), false);
    }

    /** Files were given where this was asked. */
    Reply given(Focus.AtDesk focus, List<Upload> files) {
        return withCase(focus.number(), (found, staff) -> switch (focus.action()) {
            case REPLY, NOTE ->
                new FileIntake(turn)
                        .refusal(found.number(), files)
                        .map(why -> questions().ask(found, asked(focus), Optional.of(why)))
                        .orElseGet(() -> done(
                                found, asked(focus),
                                new Answered(new Given.Typed(""), Optional.empty(), files)));
            case CLAIM, WAIT, RESOLVE, ASSIGN, PRIORITY, TRANSFER -> turn.say("chat.files.none");
        });
    }

    /** A form was sent. What is wrong with it is said on it, and nothing that was written is lost. */
    Reply filled(DeskControl.OnCase control, What.FilledForm form) {
        return withCase(control.number(), (found, staff) -> {
            if (!CaseLife.possibleAtDesk(found).contains(control.action())) {
                return Reply.refusing(Map.of(DeskQuestions.TEXT, turn.words().say(since(found))));
            }
            List<Upload> files = form.uploads().getOrDefault(DeskQuestions.FILES, List.of());
            Optional<Phrase> refusedFiles = files.isEmpty()
                    ? Optional.empty()
                    : new FileIntake(turn).refusal(found.number(), files);
            if (refusedFiles.isPresent()) {
                return refused(found, control, DeskQuestions.FILES, refusedFiles.get());
            }
            String field = form.given().containsKey(DeskQuestions.CHOICE) ? DeskQuestions.CHOICE : DeskQuestions.TEXT;
            Given value = form.given().getOrDefault(field, new Given.Typed(""));
            Optional<Phrase> problem = problem(found, control.action(), value, !files.isEmpty());
            if (problem.isPresent()) {
                return refused(found, control, field, problem.get());
            }
            Optional<String> note =
                    field.equals(DeskQuestions.CHOICE) ? text(form.given().get(DeskQuestions.TEXT)) : Optional.empty();
            Optional<Phrase> tooLong = tooLong(note);
            return tooLong.isPresent()
                    ? refused(found, control, DeskQuestions.TEXT, tooLong.get())
                    : done(found, control, new Answered(value, note, files));
        });
    }

    private DeskQuestions questions() {
        return new DeskQuestions(turn);
    }

    private Reply refused(SupportCase found, DeskControl.OnCase control, String field, Phrase why) {
        return Reply.refusing(Map.of(field, turn.words().say(why)), Optional.of(questions().dialog(found, control)));
    }

    private static Optional<String> text(Given given) {
        return given instanceof Given.Typed(String text)
                ? Optional.of(text.strip()).filter(words -> !words.isEmpty())
                : Optional.empty();
    }

    /**
     * What was answered.
     *
     * @param value the words that are needed, or what was chosen
     * @param note what whoever passes a case on says to those who get it
     * @param files what came with the words
     */
    private record Answered(Given value, Optional<String> note, List<Upload> files) {}

    /** In the conversation: words that are needed, or something to choose. */
    private Reply answered(SupportCase found, DeskControl.OnCase control, Given value) {
        Answered answered =
                control.action() == DeskAction.TRANSFER && problem(found, control.action(), value, false).isPresent()
                        ? withNote(value)
                        : new Answered(value, Optional.empty(), List.of());
        return problem(found, control.action(), answered.value(), false)
                .or(() -> tooLong(answered.note()))
                .map(why -> questions().ask(found, control, Optional.of(why)))
                .orElseGet(() -> done(found, control, answered));
    }

    /** Where no form has a field for it, a note follows the department after a colon. */
    private static Answered withNote(Given value) {
        String[] parts = text(value).orElse("").split(":", 2);
        return parts.length == 2
                ? new Answered(new Given.Typed(parts[0]), text(new Given.Typed(parts[1])), List.of())
                : new Answered(value, Optional.empty(), List.of());
    }

    private static Optional<Phrase> tooLong(Optional<String> text) {
        return text.filter(words -> words.length() > CaseMessage.LONGEST_TEXT)
                .map(_ -> Phrase.of("chat.add.long").with("most", CaseMessage.LONGEST_TEXT));
    }

    /** Why this cannot be done with what was given; empty if it can. */
    private Optional<Phrase> problem(SupportCase found, DeskAction action, Given value, boolean files) {
        int length = text(value).map(String::length).orElse(0);
        return switch (action) {
            case REPLY, NOTE -> {
                if (length == 0 && !files) {
                    yield Optional.of(Phrase.of("chat.add.blank"));
                }
                yield tooLong(text(value));
            }
            case WAIT, RESOLVE ->
                length > CaseEvent.LONGEST_WORDS
                        ? Optional.of(Phrase.of("chat.move.long").with("most", CaseEvent.LONGEST_WORDS))
                        : Optional.empty();
            case ASSIGN, PRIORITY, TRANSFER ->
                chosen(found, action, value).isPresent()
                        ? Optional.empty()
                        : Optional.of(Phrase.of("desk.choose").with("options", String.join(
                                ", ",
                                new DeskChoices(turn).of(found, action).stream().map(View.Option::label).toList())));
            case CLAIM -> Optional.empty();
        };
    }

    private Optional<View.Option> chosen(SupportCase found, DeskAction action, Given value) {
        return new DeskChoices(turn).chosen(found, action, value);
    }

    private Reply done(SupportCase found, DeskControl.OnCase control, Answered answered) {
        Optional<View.Option> option = chosen(found, control.action(), answered.value());
        Optional<String> text = text(answered.value());
        CaseNumber number = found.number();
        var book = new CaseBook(turn);
        Outcome outcome = switch (control.action()) {
            case CLAIM -> book.claim(number);
            case REPLY -> book.say(number, writing(found, false, text.orElse(""), answered.files()));
            case NOTE -> book.say(number, writing(found, true, text.orElse(""), answered.files()));
            case WAIT -> book.move(number, CaseAction.WAIT, text);
            case RESOLVE -> book.move(number, CaseAction.RESOLVE, text);
            case ASSIGN -> {
                View.Option to = option.orElseThrow();
                yield book.assign(number, new StaffId(Long.parseLong(to.value())), to.label());
            }
            case PRIORITY -> book.prioritise(number, option.orElseThrow().value(), option.orElseThrow().label());
            case TRANSFER ->
                book.transfer(number, option.orElseThrow().value(), option.orElseThrow().label(), answered.note());
        };
        var _ = outcome.done();
        return written(found, control, option.map(View.Option::label).orElse(""));
    }

    /** Whoever acts at a desk sees there what was done; others are told, and see the case as it is now. */
    private Reply written(SupportCase found, DeskControl.OnCase control, String chosen) {
        turn.focusOn(new Focus.Nothing());
        if (control.atDesk() && new DeskPlaces(turn.stores()).of(found.content().department()).isPresent()) {
            return Reply.nothing();
        }
        Phrase done = Phrase.of("desk.done." + DeskQuestions.word(control.action()))
                .with("number", found.number().toString())
                .with("contact", found.contactName())
                .with("reach", new CaseReaders(turn.transaction()).ofContact(found).word())
                .with("chosen", chosen);
        return turn.stores()
                .cases()
                .find(found.number(), turn.cases())
                .map(now -> Reply.of(new CaseScreens(turn).card(now, Optional.of(done))))
                .orElseGet(() -> turn.say(done));
    }

    private Reply claim(SupportCase found, StaffMember staff, DeskControl.OnCase control) {
        if (found.assignee().isPresent()) {
            boolean theirs = found.assignee().get().id().equals(staff.id());
            return turn.say(Phrase.of(theirs ? "desk.claimed.yours" : "desk.claimed.other")
                    .with("number", found.number().toString())
                    .with("name", found.assignee().get().name()));
        }
        if (!found.state().isOpen()) {
            return turn.say(since(found));
        }
        SupportCase theirs = new CaseBook(turn).claim(found.number()).done();
        return written(found, control, theirs.state() == found.state() ? "" : BEGUN);
    }

    static Phrase since(SupportCase found) {
        return Phrase.of("desk.since")
                .with("number", found.number().toString())
                .with("over", found.state().isOpen() ? "no" : "yes")
                .with("state", Phrase.of("chat.case.state." + found.state().name().toLowerCase(Locale.ROOT)));
    }

    private CaseBook.Writing writing(SupportCase found, boolean internal, String text, List<Upload> files) {
        return new CaseBook.Writing(
                text, internal, false, Optional.empty(), entry -> new FileIntake(turn)
                        .take(found.number(), entry, files));
    }
}
