package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseLife;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseBook.Outcome;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.Button.Style;
import org.caseassistant.core.contacts.ContactRequest;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.turn.TypedWords;
import org.caseassistant.core.words.Phrase;

/** Starting work on cases, closing them, reopening them and so on, by those who may and in words where they like. */
final class CaseChanges {
    private final Turn turn;

    CaseChanges(Turn turn) {
        this.turn = turn;
    }

    /** What this person can do to a case as it is, as buttons. */
    List<View.Button> buttons(SupportCase found) {
        return possible(found).stream()
                .map(action -> button(found, action, false, "chat.move.", Style.NORMAL))
                .toList();
    }

    private List<CaseAction> possible(SupportCase found) {
        boolean aboutContacts = ContactRequest.of(found.content()).isPresent();
        return turn.may(Act.CHANGE_CASES)
                ? CaseLife.possible(found.state(), Actor.of(turn.person()).kind()).stream()
                        .filter(action -> switch (action) {
                            case APPROVE, DECLINE -> aboutContacts;
                            case ANSWER -> false;
                            case START, WAIT, RESOLVE, CLOSE, REOPEN -> true;
                        })
                        .toList()
                : List.of();
    }

    private View.Button button(SupportCase found, CaseAction action, boolean sure, String label, Style style) {
        return new View.Button(
                new CaseControl.ChangeCase(found.number(), action, sure, found.state()).id(),
                turn.words().say(label + word(action)),
                style);
    }

    private static String word(CaseAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    /** A button was pressed, or words were given with it. */
    Reply on(CaseControl.ChangeCase control, Optional<Given> given) {
        Optional<String> words = given.flatMap(some -> some instanceof Given.Typed(String text)
                ? Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty())
                : Optional.empty());
        // Nobody else changes it between what is seen now and what is done now.
        Optional<SupportCase> locked =
                turn.stores().cases().lock(control.number(), turn.cases());
        if (locked.isEmpty()) {
            return unknown(control.number());
        }
        SupportCase found = locked.get();
        // Words typed to a question of before they lost the right come here past the gate.
        if (!turn.may(Act.CHANGE_CASES)) {
            return turn.say("chat.move.read-only");
        }
        if (found.state() != control.seen() || !possible(found).contains(control.action())) {
            return changedSince(found);
        }
        if (control.action() == CaseAction.APPROVE) {
            return new ContactApproval(turn).ask(found, Optional.empty());
        }
        return control.sure() || control.action() == CaseAction.START
                ? change(found, control.action(), words)
                : ask(found, control.action(), Optional.empty());
    }

    /** Words were typed when this was asked: what to say about it, unless they say that it is not meant. */
    Reply typed(Focus.ChangingCase focus, String text) {
        if (TypedWords.mean(text, turn.words(), "keep-case")) {
            return new CaseScreens(turn).leave(focus.number());
        }
        boolean bare = text.isBlank()
                || TypedWords.mean(text, turn.words(), "sure")
                || text.strip().equalsIgnoreCase(turn.words().say("chat.move-sure." + word(focus.action())));
        Optional<Given> words = bare ? Optional.empty() : Optional.of(new Given.Typed(text));
        return text.isBlank()
                ? on(new CaseControl.ChangeCase(focus.number(), focus.action(), false, focus.seen()), Optional.empty())
                : on(new CaseControl.ChangeCase(focus.number(), focus.action(), true, focus.seen()), words);
    }

    private Reply ask(SupportCase found, CaseAction action, Optional<Phrase> problem) {
        turn.focusOn(new Focus.ChangingCase(found.number(), action, found.state()));
        var views = new ArrayList<View>();
        views.add(new View.Heading(say("chat.move-title." + word(action), found)));
        problem.ifPresent(why -> views.add(new View.Text(View.Text.Weight.PROBLEM, turn.words().say(why))));
        views.add(View.Text.of(found.content().subject()));
        views.add(new View.TextInput(
                new CaseControl.ChangeCase(found.number(), action, true, found.state()).id(),
                turn.words().say("chat.move-text." + word(action)),
                false,
                CaseEvent.LONGEST_WORDS,
                Optional.empty()));
        views.add(View.Text.of(turn.words().say("chat.move-text." + word(action))));
        Style style = action == CaseAction.CLOSE ? Style.DANGER : Style.PRIMARY;
        views.add(new View.Buttons(List.of(
                button(found, action, true, "chat.move-sure.", style),
                new View.Button(
                        new CaseControl.LeaveCase(found.number()).id(),
                        turn.words().say("chat.action.keep-case"),
                        Style.NORMAL))));
        return Reply.direct(new Screen(views));
    }

    private Reply change(SupportCase found, CaseAction action, Optional<String> words) {
        if (words.filter(text -> text.length() > CaseEvent.LONGEST_WORDS).isPresent()) {
            return ask(found, action, Optional.of(
                    Phrase.of("chat.move.long").with("most", CaseEvent.LONGEST_WORDS)));
        }
        Outcome outcome = new CaseBook(turn).move(found.number(), action, words);
        turn.focusOn(new Focus.Nothing());
        return switch (outcome) {
            case Outcome.Done(SupportCase now) -> {
                if (action == CaseAction.DECLINE) {
                    turn.stores()
                            .audit()
                            .add(AuditEntry.by(
                                    turn.person(),
                                    turn.now(),
                                    Deed.CONTACT_CHANGE_DECLINED,
                                    now.number().toString()));
                }
                Phrase done = Phrase.of("chat.moved." + word(action)).with("number", now.number().toString());
                Reply card = Reply.direct(new CaseScreens(turn).card(now, Optional.of(done)));
                yield action == CaseAction.START
                        ? card
                        : card.settling(Optional.of(turn.words().say(done)));
            }
            case Outcome.Refused(SupportCase now) -> changedSince(now);
            case Outcome.Unknown() -> unknown(found.number());
        };
    }

    /** Somebody was faster, or it is an old button. */
    Reply changedSince(SupportCase found) {
        turn.focusOn(new Focus.Nothing());
        return Reply.direct(new CaseScreens(turn).card(
                found,
                Optional.of(Phrase.of("chat.move.since")
                        .with("number", found.number().toString())
                        .with("state",
                                Phrase.of("chat.case.state." + found.state().name().toLowerCase(Locale.ROOT))))));
    }

    private String say(String key, SupportCase found) {
        return turn.words().say(Phrase.of(key).with("number", found.number().toString()));
    }

    Reply unknown(CaseNumber number) {
        return turn.say(Phrase.of("chat.case.unknown").with("number", number.toString()));
    }
}
