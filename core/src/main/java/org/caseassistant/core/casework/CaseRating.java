package org.caseassistant.core.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.Satisfaction;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.ControlText;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Asks contacts how well a case was resolved, with one tap to answer, and keeps what they say. */
public final class CaseRating {
    private final Turn turn;

    CaseRating(Turn turn) {
        this.turn = turn;
    }

    /** The question on a case, for those who may answer it while it can be. */
    List<View> question(SupportCase found) {
        if (found.state() != CaseState.RESOLVED || !mayRate()) {
            return List.of();
        }
        Phrase asked = found.satisfaction()
                .map(said -> Phrase.of("chat.rate.now").with("satisfaction", named(said)))
                .orElse(Phrase.of("chat.rate.question"));
        return List.of(View.Text.of(turn.words().say(asked)), new View.Buttons(buttons(found, turn.words())));
    }

    private boolean mayRate() {
        return turn.person() instanceof Contact && turn.may(Act.RATE_CASES);
    }

    /** One for each answer. */
    public static List<View.Button> buttons(SupportCase found, Words words) {
        return Arrays.stream(Satisfaction.values())
                .map(said -> new View.Button(
                        new CaseControl.RateCase(found.number(), said).id(),
                        words.say(named(said)),
                        View.Button.Style.NORMAL))
                .toList();
    }

    private static Phrase named(Satisfaction said) {
        return Phrase.of("chat.rate." + said.name().toLowerCase(Locale.ROOT));
    }

    /** They say this; the same again changes nothing, something else takes its place. */
    Reply rate(CaseNumber number, Satisfaction said) {
        return switch (new CaseBook(turn).rate(number, said)) {
            case CaseBook.Outcome.Unknown() ->
                turn.say(Phrase.of("chat.case.unknown").with("number", number.toString()));
            case CaseBook.Outcome.Refused(SupportCase found) ->
                turn.say(Phrase.of("chat.rate.not-now")
                        .with("number", number.toString())
                        .with("state", Phrase.of("chat.case.state." + ControlText.word(found.state()))));
            case CaseBook.Outcome.Done _ ->
                turn.say(Phrase.of("chat.rate.done")
                        .with("number", number.toString())
                        .with("satisfaction", named(said)));
        };
    }
}
