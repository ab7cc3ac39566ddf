package org.caseassistant.core.deskwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseControl;
import org.caseassistant.core.casework.CaseReaders;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.turn.FileIntake;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** What staff are asked before something is done to a case: on a form, or in the conversation. */
final class DeskQuestions {
    /** Of the field that takes words. */
    static final String TEXT = "text";

    /** Of the field that takes a choice. */
    static final String CHOICE = "choice";

    /** Of the field that takes files. */
    static final String FILES = "files";

    private final Turn turn;

    DeskQuestions(Turn turn) {
        this.turn = turn;
    }

    /** On a form, where one can be shown; a problem there is none then, for it is said on the form. */
    Reply ask(SupportCase found, DeskControl.OnCase control, Optional<Phrase> problem) {
        DeskAction action = control.action();
        boolean nothingToChoose = switch (action) {
            case ASSIGN, PRIORITY, TRANSFER -> new DeskChoices(turn).of(found, action).isEmpty();
            case CLAIM, REPLY, NOTE, WAIT, RESOLVE -> false;
        };
        if (nothingToChoose) {
            return turn.say(Phrase.of("desk.nothing-else").with("number", found.number().toString()));
        }
        if (turn.interaction().capabilities().dialogs()) {
            return Reply.of(dialog(found, control));
        }
        turn.focusOn(new Focus.AtDesk(found.number(), action));
        var views = new ArrayList<View>();
        views.add(new View.Heading(title(found, action)));
        problem.ifPresent(why -> views.add(new View.Text(View.Text.Weight.PROBLEM, turn.words().say(why))));
        views.add(View.Text.of(found.content().subject()));
        views.add(View.Text.of(intro(found, action)));
        if (action == DeskAction.TRANSFER) {
            views.add(View.Text.of(turn.words().say("desk.transfer.note")));
        }
        questions(found, control).stream().map(Dialog.Question::input).limit(1).forEach(views::add);
        views.add(new View.Buttons(List.of(new View.Button(
                new CaseControl.LeaveCase(found.number()).id(),
                turn.words().say("chat.action.keep-case"),
                View.Button.Style.NORMAL))));
        return Reply.direct(new Screen(views));
    }

    /** The form that asks it. */
    Dialog dialog(SupportCase found, DeskControl.OnCase control) {
        return new Dialog(
                control.id(),
                title(found, control.action()),
                intro(found, control.action()),
                questions(found, control));
    }

    /** What comes of it, which depends on how its contact can be reached. */
    private String intro(SupportCase found, DeskAction action) {
        return turn.words()
                .say(Phrase.of("desk.intro." + word(action))
                        .with("reach", new CaseReaders(turn.transaction()).ofContact(found).word()));
    }

    private String title(SupportCase found, DeskAction action) {
        return turn.words().say(Phrase.of("desk.title." + word(action)).with("number", found.number().toString()));
    }

    private List<Dialog.Question> questions(SupportCase found, DeskControl.OnCase control) {
        return switch (control.action()) {
            case REPLY, NOTE -> List.of(written(control, true, CaseMessage.LONGEST_TEXT), files(control));
            case WAIT, RESOLVE -> List.of(written(control, false, CaseEvent.LONGEST_WORDS));
            case ASSIGN, PRIORITY -> List.of(choice(found, control));
            case TRANSFER -> List.of(
                    choice(found, control),
                    written(
                            new DeskControl.OnCase(control.number(), DeskAction.NOTE, control.atDesk()),
                            false,
                            CaseMessage.LONGEST_TEXT));
            case CLAIM -> List.of();
        };
    }

    private Dialog.Question written(DeskControl.OnCase control, boolean required, int most) {
        String label = turn.words().say("desk.text." + word(control.action()));
        return new Dialog.Question(
                TEXT, label, "", required, false,
                new View.TextInput(control.id(), label, true, most, Optional.empty()));
    }

    private Dialog.Question files(DeskControl.OnCase control) {
        String label = turn.words().say("desk.files");
        return new Dialog.Question(
                FILES, label, "", false, false, new View.FileRequest(control.id(), label, FileIntake.MOST_AT_ONCE));
    }

    private Dialog.Question choice(SupportCase found, DeskControl.OnCase control) {
        String label = turn.words().say("desk.text." + word(control.action()));
        return new Dialog.Question(CHOICE, label, "", true, false, new View.Choice(
                control.id(), label, new DeskChoices(turn).of(found, control.action()), Optional.empty()));
    }

    /** As it stands in the keys of sentences. */
    static String word(DeskAction action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
