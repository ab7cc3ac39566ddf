package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.FileIntake;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.turn.TypedWords;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Phrase;

/**
 * What contacts add to their cases. Each message and each file is in the case at once, so that nothing is lost whenever
 * they stop.
 */
final class CaseTalk {
    private static final int LONGEST_SETTLED_LINE = 120;

    private final Turn turn;

    CaseTalk(Turn turn) {
        this.turn = turn;
    }

    /** From now on what this person types goes into the case. */
    Reply begin(CaseNumber number) {
        return withCase(number, this::over, found -> {
            turn.focusOn(new Focus.AddingToCase(number));
            return Reply.direct(prompt(found, Optional.of(Phrase.of("chat.add.how")), Optional.empty()));
        });
    }

    /** Words were typed while this case was in focus. */
    Reply typed(CaseNumber number, String text) {
        return TypedWords.mean(text, turn.words(), "done") || TypedWords.mean(text, turn.words(), "cancel")
                ? new CaseScreens(turn).leave(number)
                : said(number, text);
    }

    /** Adds a message. */
    Reply said(CaseNumber number, String text) {
        return withCase(number, over -> new HeldWords(turn).over(over, text, List.of()), found -> {
            turn.focusOn(new Focus.AddingToCase(number));
            if (text.isBlank()) {
                return Reply.direct(prompt(found, Optional.empty(), Optional.of(Phrase.of("chat.add.blank"))));
            }
            if (text.length() > CaseMessage.LONGEST_TEXT) {
                return Reply.direct(prompt(found, Optional.empty(), Optional.of(
                        Phrase.of("chat.add.long").with("most", CaseMessage.LONGEST_TEXT))));
            }
            add(found, text.strip(), List.of());
            return added(found, "chat.add.settled", text, List.of());
        });
    }

    /** Adds files. */
    Reply given(CaseNumber number, List<Upload> files) {
        return withCase(number, over -> new HeldWords(turn).over(over, "", files), found -> {
            Optional<Phrase> refusal = new FileIntake(turn).refusal(number, files);
            if (refusal.isPresent()) {
                return Reply.direct(prompt(found, Optional.empty(), refusal));
            }
            add(found, "", files);
            return added(found, "chat.add.settled", "", files.stream().map(Upload::name).toList());
        });
    }

    /** Says that it is in the case, where more can be added. */
    Reply added(SupportCase found, String settled, String text, List<String> files) {
        String names = String.join(", ", files);
        String what = text.isBlank() ? names : files.isEmpty() ? shortened(text) : shortened(text) + ", " + names;
        return Reply.direct(prompt(found, Optional.of(Phrase.of("chat.add.more")), Optional.empty()))
                .settling(Optional.of(turn.words()
                        .say(Phrase.of(settled)
                                .with("number", found.number().toString())
                                .with("what", what))));
    }

    /** Adds words and files. */
    void add(SupportCase found, String text, List<Upload> files) {
        var _ = add(found.number(), standingOut(turn, text), message(turn), id -> new FileIntake(turn)
                .take(found.number(), id, files));
    }

    /**
     * Adds what was written in this message.
     *
     * @param files takes in what came with it, for the entry of this number
     * @return the case as it is then
     */
    SupportCase add(
            CaseNumber number, String words, Optional<String> message, LongFunction<List<FileRef>> files) {
        Optional<CaseBook.Origin> origin =
                message.map(source -> new CaseBook.Origin(turn.interaction().place(), source));
        return new CaseBook(turn).say(number, new CaseBook.Writing(words, false, false, origin, files)).done();
    }

    /** These words as they stand in the message at hand, if they are what it says. */
    static String standingOut(Turn turn, String words) {
        return turn.interaction().what() instanceof What.Typed typed && typed.text().strip().equals(words.strip())
                ? typed.source().map(Source::words).filter(Markup::in).orElse(words)
                : words;
    }

    /** The message at hand, if what is said now is in one. */
    static Optional<String> message(Turn turn) {
        return switch (turn.interaction().what()) {
            case What.Typed typed -> typed.source().map(Source::message);
            case What.Uploaded uploaded -> uploaded.source().map(Source::message);
            default -> Optional.empty();
        };
    }

    private static String shortened(String text) {
        String line = Markup.plain(text).replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SETTLED_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SETTLED_LINE / 2)) + "…";
    }

    private Screen prompt(SupportCase found, Optional<Phrase> text, Optional<Phrase> problem) {
        String number = found.number().toString();
        String title = turn.words().say(Phrase.of("chat.add.title").with("number", number));
        var views = new ArrayList<View>();
        views.add(new View.Heading(title));
        problem.ifPresent(why -> views.add(new View.Text(View.Text.Weight.PROBLEM, turn.words().say(why))));
        text.ifPresent(phrase -> views.add(View.Text.of(turn.words().say(phrase.with("number", number)))));
        views.add(new View.TextInput(
                new CaseControl.AddToCase(found.number()).id(), title, true, CaseMessage.LONGEST_TEXT,
                Optional.empty()));
        if (turn.interaction().capabilities().files()) {
            views.add(new View.FileRequest(
                    new CaseControl.AddToCase(found.number()).id(),
                    turn.words().say("chat.add.files"),
                    FileIntake.MOST_AT_ONCE));
        }
        views.add(new View.Buttons(List.of(new View.Button(
                new CaseControl.LeaveCase(found.number()).id(),
                turn.words().say("chat.action.done"),
                View.Button.Style.NORMAL))));
        return new Screen(views);
    }

    /** What is done about a case that is open, by somebody who may add to it. */
    interface OnCase {
        Reply run(SupportCase found);
    }

    /** Held against changes, so that nothing is added to a case that is being closed. */
    Reply withCase(CaseNumber number, OnCase over, OnCase work) {
        if (!turn.may(Act.ADD_TO_CASES)) {
            return turn.say("chat.add.not-you");
        }
        return turn.stores()
                .cases()
                .lock(number, turn.cases())
                .map(found -> found.state().isOpen() ? work.run(found) : over.run(found))
                .orElseGet(() -> turn.say(Phrase.of("chat.case.unknown").with("number", number.toString())));
    }

    /** There is nothing to keep until it is open again. */
    private Reply over(SupportCase found) {
        turn.focusOn(new Focus.Nothing());
        return Reply.direct(new CaseScreens(turn).card(
                found, Optional.of(Phrase.of("chat.add.over").with("number", found.number().toString()))));
    }
}
