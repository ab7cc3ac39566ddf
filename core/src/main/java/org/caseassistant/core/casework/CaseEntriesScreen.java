package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** What happened in a case and what was written in it, a page at a time, the newest last. */
final class CaseEntriesScreen {
    private static final int PAGE = 10;

    private final Turn turn;

    CaseEntriesScreen(Turn turn) {
        this.turn = turn;
    }

    /** The newest. */
    List<View> latest(CaseNumber number) {
        return page(number, Optional.empty());
    }

    /** Those that came before this one. */
    List<View> before(CaseNumber number, long before) {
        return page(number, Optional.of(before));
    }

    private List<View> page(CaseNumber number, Optional<Long> before) {
        List<CaseEntry> found =
                turn.stores().cases().entries(number, turn.cases(), before, PAGE + 1);
        List<CaseEntry> page = found.subList(Math.max(0, found.size() - PAGE), found.size());
        var views = new ArrayList<View>();
        if (found.size() > PAGE) {
            views.add(new View.Buttons(List.of(new View.Button(
                    new CaseControl.EarlierInCase(number, page.getFirst().id()).id(),
                    turn.words().say("chat.action.earlier"),
                    View.Button.Style.NORMAL))));
        }
        var steps = new ArrayList<String>();
        for (CaseEntry entry : page) {
            switch (entry) {
                case CaseEntry.Step(_, CaseEvent event) -> steps.add(step(event));
                case CaseEntry.Said(_, CaseMessage message) -> {
                    flush(steps, views);
                    views.add(View.Text.of(message(message)));
                }
            }
        }
        flush(steps, views);
        return views;
    }

    /** One of them, as a text. */
    String said(CaseEntry entry) {
        return switch (entry) {
            case CaseEntry.Step(_, CaseEvent event) -> step(event);
            case CaseEntry.Said(_, CaseMessage message) -> message(message);
        };
    }

    /** Steps that follow each other stand in one text. */
    private static void flush(List<String> steps, List<View> views) {
        if (!steps.isEmpty()) {
            views.add(View.Text.of(String.join("\n", steps)));
            steps.clear();
        }
    }

    private String step(CaseEvent event) {
        String line = turn.words()
                .say(Phrase.of("chat.case.event." + event.what().name().toLowerCase(Locale.ROOT))
                        .with("at", turn.moment(event.at()))
                        .with("actor", event.actorName()));
        return event.words()
                .map(words -> turn.words()
                        .say(Phrase.of("chat.case.event-words").with("event", line).with("words", words)))
                .orElse(line);
    }

    private String message(CaseMessage message) {
        String written = turn.words()
                .say(Phrase.of(message.internal() ? "chat.case.note" : "chat.case.message")
                        .with("at", turn.moment(message.at()))
                        .with("actor", message.author().name()));
        CaseMessage.Changes changes = message.changes();
        String line = changes.withdrawn() || changes.edited()
                ? turn.words()
                        .say(Phrase.of(changes.withdrawn() ? "chat.case.withdrawn" : "chat.case.edited")
                                .with("message", written))
                : written;
        String files = message.files().stream()
                .map(file -> "%s (%s)".formatted(file.name(), AnswerFormat.size(file.size(), turn.words().locale())))
                .collect(Collectors.joining(", "));
        var parts = new ArrayList<String>();
        parts.add(line);
        if (!message.text().isEmpty()) {
            parts.add(message.text());
        }
        changes.earlier()
                .forEach(text -> parts.add(
                        turn.words().say(Phrase.of("chat.case.earlier").with("text", text))));
        if (!files.isEmpty()) {
            parts.add(turn.words().say(Phrase.of("chat.case.files").with("files", files)));
        }
        return String.join("\n", parts);
    }
}
