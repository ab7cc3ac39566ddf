package org.caseassistant.core.casework;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.FileIntake;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.turn.TypedWords;
import org.caseassistant.core.words.Phrase;

/**
 * What contacts write of themselves, with nothing asked: an answer to the case that they were told of last, if they have
 * no other, or to the one whose message they answered by the platform's own means. Wherever it is not clear which case
 * they mean, they are asked, and what they wrote is kept until they say.
 */
final class UnaskedWords {
    private final Turn turn;
    private final HeldWords held;

    UnaskedWords(Turn turn) {
        this.turn = turn;
        this.held = new HeldWords(turn);
    }

    /** The case whose message was answered by the platform's own means. */
    Optional<CaseNumber> answered(Optional<Source> source) {
        return source.filter(_ -> turn.person() instanceof Contact)
                .flatMap(Source::answered)
                .flatMap(message -> turn.stores().outbox().nameOf(turn.interaction().place(), message))
                .flatMap(MessageName::caseOf);
    }

    /** Words with nothing asked. */
    Reply said(String text) {
        if (text.isBlank() || held.cases().isEmpty()) {
            return turn.say("chat.nothing-asked");
        }
        if (!turn.may(Act.ADD_TO_CASES)) {
            return turn.say("chat.add.not-you");
        }
        return only().map(number -> said(number, text)).orElseGet(() -> held.hold(text, List.of()));
    }

    /** Files with nothing asked. */
    Reply given(List<Upload> files) {
        boolean none = held.cases().isEmpty();
        if (none || !turn.may(Act.ADD_TO_CASES)) {
            return turn.say(none ? "chat.files.none" : "chat.add.not-you");
        }
        return only().map(number -> given(number, files)).orElseGet(() -> held.hold("", files));
    }

    /** Words while they add to a case: for that one, unless they were told of another since, or answer who knows what. */
    Reply adding(CaseNumber number, String text, Optional<Source> source) {
        boolean leaves = TypedWords.mean(text, turn.words(), "done") || TypedWords.mean(text, turn.words(), "cancel");
        return leaves || !(toldOfAnotherThan(number) || answersTheUnknown(source))
                ? new CaseTalk(turn).typed(number, text)
                : held.hold(text, List.of());
    }

    /** The same for files. */
    Reply addingFiles(CaseNumber number, List<Upload> files, Optional<Source> source) {
        return toldOfAnotherThan(number) || answersTheUnknown(source)
                ? held.hold("", files)
                : new CaseTalk(turn).given(number, files);
    }

    /**
     * Whether they answered a message by the platform's own means that may tell of another case: not what they are asked
     * now, while one may have arrived without our knowing, or is known only now.
     */
    private boolean answersTheUnknown(Optional<Source> source) {
        Place place = turn.interaction().place();
        ChatIdentity user = turn.interaction().user();
        Optional<String> answered = source.flatMap(Source::answered);
        return answered.isPresent()
                && !answered.equals(turn.stores().conversations().prompt(place, user))
                && (turn.stores().outbox().mayHaveArrived(new Address(place, user))
                        || answered(source).isPresent());
    }

    /** Adds words to a case. */
    Reply said(CaseNumber number, String text) {
        return new CaseTalk(turn).withCase(number, over -> held.over(over, text, List.of()), found -> {
            if (text.isBlank()) {
                return turn.say("chat.add.blank");
            }
            if (text.length() > CaseMessage.LONGEST_TEXT) {
                return turn.say(Phrase.of("chat.add.long").with("most", CaseMessage.LONGEST_TEXT));
            }
            new CaseTalk(turn).add(found, text.strip(), List.of());
            return added(number, found.content().subject());
        });
    }

    /** Adds files to a case. */
    Reply given(CaseNumber number, List<Upload> files) {
        return new CaseTalk(turn).withCase(number, over -> held.over(over, "", files), found -> new FileIntake(turn)
                .refusal(number, files)
                .map(turn::say)
                .orElseGet(() -> {
                    new CaseTalk(turn).add(found, "", files);
                    return added(number, found.content().subject());
                }));
    }

    private Reply added(CaseNumber number, String subject) {
        turn.stores()
                .conversations()
                .told(turn.interaction().place(), turn.interaction().user(), Optional.of(number));
        return Reply.of(Screen.of(
                View.Text.of(turn.words()
                        .say(Phrase.of("chat.for.added").with("number", number.toString()).with("subject", subject))),
                new View.Buttons(List.of(new CaseControl.ViewCase(number).button(turn.words())))));
    }

    private boolean toldOfAnotherThan(CaseNumber number) {
        return held.told().filter(other -> !other.equals(number)).isPresent();
    }

    /** The one case that they can mean. */
    private Optional<CaseNumber> only() {
        List<CaseSummary> open = held.open();
        return held.told().filter(number -> open.size() == 1 && open.getFirst().number().equals(number));
    }
}
