package org.caseassistant.core.deskwork;

import java.util.Optional;
import org.caseassistant.core.cases.CaseLife;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseBook;
import org.caseassistant.core.casework.DeskPlaces;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.desk.MarkedText;
import org.caseassistant.core.turn.FileIntake;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/**
 * What staff write to the contact below the card of a case, by naming the assistant first. Everything else that is
 * written there is theirs, and the assistant never reads it.
 */
final class MarkedReplies {
    private final Turn turn;

    MarkedReplies(Turn turn) {
        this.turn = turn;
    }

    /** Sends it on. What is wrong with it is said to its author alone. */
    Reply take(What.Marked marked) {
        Optional<CaseNumber> number = new DeskPlaces(turn.stores()).isOwn(marked.channel())
                ? marked.thread()
                        .flatMap(message -> turn.stores().outbox().nameOf(marked.channel(), message))
                        .flatMap(MessageName::caseOf)
                : Optional.empty();
        return number.map(known -> new DeskWork(turn).withCase(known, (found, _) -> take(found, marked)))
                .orElseGet(() -> turn.say("desk.mark.where"));
    }

    private Reply take(SupportCase found, What.Marked marked) {
        return switch (MarkedText.read(marked.text(), turn.words())) {
            case MarkedText.Unclear(String word) -> refused(Phrase.of("desk.mark.unclear").with("word", word));
            case MarkedText.Note(String text) -> take(found, marked, text, DeskAction.NOTE);
            case MarkedText.Reply(String text) -> take(found, marked, text, DeskAction.REPLY);
        };
    }

    private Reply take(SupportCase found, What.Marked marked, String text, DeskAction action) {
        return refusal(found, marked, text, action).map(this::refused).orElseGet(() -> {
            var _ = new CaseBook(turn)
                    .say(found.number(), new CaseBook.Writing(
                            text,
                            action == DeskAction.NOTE,
                            true,
                            Optional.of(new CaseBook.Origin(marked.channel(), marked.message())),
                            entry -> new FileIntake(turn).take(found.number(), entry, marked.files())))
                    .done();
            // What becomes of it is said to them in their direct messages.
            turn.stayInTouch();
            return Reply.nothing();
        });
    }

    private Reply refused(Phrase why) {
        return Reply.of(Screen.of(
                new View.Text(View.Text.Weight.PROBLEM, turn.words().say(why)),
                View.Text.of(turn.words().say("desk.mark.not-sent"))));
    }

    private Optional<Phrase> refusal(SupportCase found, What.Marked marked, String text, DeskAction action) {
        if (!new DeskPlaces(turn.stores()).of(found.content().department()).equals(Optional.of(marked.channel()))) {
            return Optional.of(Phrase.of("desk.mark.elsewhere")
                    .with("number", found.number().toString())
                    .with("department", new DeskNotes(turn.transaction()).department(found.content().department())));
        }
        if (!CaseLife.possibleAtDesk(found).contains(action)) {
            return Optional.of(DeskWork.since(found));
        }
        if (text.isEmpty() && marked.files().isEmpty()) {
            return Optional.of(Phrase.of("desk.mark.empty"));
        }
        if (text.length() > CaseMessage.LONGEST_TEXT) {
            return Optional.of(Phrase.of("desk.mark.long").with("most", CaseMessage.LONGEST_TEXT));
        }
        return new FileIntake(turn).refusal(found.number(), marked.files());
    }
}
