package org.caseassistant.core.deskwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseChange;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseFiles;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.Catalogs;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * What is said below the card of a case at its desk. Everybody there reads the same, so it is in English.
 */
final class DeskNotes {
    /** What is said below a card. */
    private static final int LONGEST_SAID = 2500;
    /** So much of what was said before a case came to another desk is told there; the case shows all. */
    private static final int MOST_EARLIER = 5;
    private static final int LOOKED_AT = 40;
    private static final int LONGEST_EARLIER = 300;

    private final Stores stores;
    private final Catalogs catalogs;
    private final Words words = Words.in(Locale.ENGLISH);

    DeskNotes(Transaction transaction) {
        this.stores = transaction.stores();
        this.catalogs = transaction.catalogs();
    }

    /** Something happened. */
    Screen told(CaseEvent event) {
        return Screen.of(View.Text.of(note(event)));
    }

    /** The case came from another department. Where it was never seen, what was said in it last. */
    Screen transferred(CaseChange.Transferred change, boolean seen) {
        var views = new ArrayList<View>();
        views.add(View.Text.of(words.say(Phrase.of("desk.event.transferred")
                .with("actor", change.event().actorName())
                .with("department", department(change.before().content().department())))));
        if (!seen) {
            latest(change).ifPresent(said -> views.add(View.Text.of(said)));
        }
        return new Screen(views);
    }

    /** What was written in it last before the note that came with it; empty if nothing was. */
    private Optional<String> latest(CaseChange.Transferred change) {
        List<String> said = stores
                .cases()
                .entries(
                        change.now().number(),
                        new CaseScope.Everything(),
                        change.note().map(CaseChange.Written::entry),
                        LOOKED_AT)
                .stream()
                .flatMap(entry -> line(entry).stream())
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(Phrase.of("desk.before").with("number", change.now().number().toString()))
                        + "\n"
                        + String.join("\n", said.subList(Math.max(0, said.size() - MOST_EARLIER), said.size())));
    }

    private Optional<String> line(CaseEntry entry) {
        return switch (entry) {
            case CaseEntry.Said(_, CaseMessage message) when message.changes().withdrawn() -> Optional.empty();
            case CaseEntry.Said(_, CaseMessage message) ->
                Optional.of(line(
                        message.internal() ? "desk.before.note" : "desk.before.said",
                        message.author().name(),
                        message.text().isEmpty()
                                ? message.files().stream().map(FileRef::name).collect(Collectors.joining(", "))
                                : message.text()));
            case CaseEntry.Step(_, CaseEvent event) ->
                event.words()
                        .filter(_ -> event.what().isSpoken())
                        .map(text -> line("desk.before.said", event.actorName(), text));
        };
    }

    private String line(String key, String author, String text) {
        String bare = Markup.plain(text).replaceAll("\\s+", " ").strip();
        return words.say(Phrase.of(key).with("actor", author).with("text", DeskText.shortened(bare, LONGEST_EARLIER)));
    }

    /** What stands there of what was written, after it was changed or withdrawn. */
    Screen changed(SupportCase found, CaseMessage message) {
        boolean withdrawn = message.changes().withdrawn();
        if (message.author().kind() == Actor.Kind.STAFF) {
            String reply = withdrawn ? "desk.mark.withdrawn" : "desk.mark.changed";
            String note = withdrawn ? "desk.mark.note.withdrawn" : "desk.mark.note.changed";
            return Screen.of(View.Text.of(words.say(message.internal() ? note : reply)));
        }
        String line = words.say(Phrase.of(withdrawn ? "desk.said.withdrawn" : "desk.said.edited")
                .with("actor", message.author().name()));
        return withFiles(found, message, said(line, message));
    }

    /**
     * What its author wrote below the card itself, so that it stands there already: who was sent it.
     *
     * @param readers names of those in chat
     * @param mailed whether its contact is e-mailed
     */
    Screen passedOn(SupportCase found, CaseMessage message, List<String> readers, boolean mailed) {
        String reached = readers.isEmpty()
                ? mailed ? "desk.mark.mailed" : "desk.mark.kept"
                : mailed ? "desk.mark.sent-and-mailed" : "desk.mark.sent";
        String key = message.internal() ? "desk.mark.noted" : reached;
        return Screen.of(View.Text.of(words.say(Phrase.of(key)
                .with("number", found.number().toString())
                .with("contact", found.contactName())
                .with("readers", String.join(", ", readers)))));
    }

    /** Nobody has claimed it in time. */
    Screen unclaimed(SupportCase found) {
        return Screen.of(View.Text.of(
                words.say(Phrase.of("desk.remind").with("number", found.number().toString()))));
    }

    /** Nobody has claimed it, though the desk was reminded. */
    String stillUnclaimed(SupportCase found) {
        return words.say(Phrase.of("desk.escalate")
                .with("number", found.number().toString())
                .with("subject", found.content().subject()));
    }

    /** What stays at a desk of a case that went elsewhere: nothing of what is in it. */
    Screen gone(SupportCase after) {
        return Screen.of(View.Text.of(words.say(Phrase.of("desk.gone")
                .with("number", after.number().toString())
                .with("department", department(after.content().department())))));
    }

    /** What a department is called. */
    String department(String id) {
        return catalogs.current().department(id).map(Department::label).orElse(id);
    }

    private String note(CaseEvent event) {
        String line = words.say(Phrase.of("desk.event." + event.what().name().toLowerCase(Locale.ROOT))
                .with("actor", event.actorName()));
        return event.words().map(said -> line + "\n" + DeskText.shortened(said, LONGEST_SAID)).orElse(line);
    }

    /** Somebody wrote something. */
    Screen note(SupportCase found, CaseMessage message) {
        String key = switch (message.author().kind()) {
            case CONTACT, SYSTEM -> "desk.said.contact";
            case STAFF -> message.internal() ? "desk.said.note" : "desk.said.staff";
        };
        return withFiles(found, message,
                said(words.say(Phrase.of(key).with("actor", message.author().name())), message));
    }

    private Screen withFiles(SupportCase found, CaseMessage message, String text) {
        return message.files().isEmpty()
                ? Screen.of(View.Text.of(text))
                : Screen.of(
                        View.Text.of(text),
                        new View.Buttons(
                                List.of(CaseFiles.button(found.number(), message.files().size(), words))));
    }

    private String said(String line, CaseMessage message) {
        String files = message.files().stream()
                .map(file -> "%s (%s)".formatted(file.name(), AnswerFormat.size(file.size(), words.locale())))
                .collect(Collectors.joining(", "));
        var parts = new ArrayList<String>();
        parts.add(line);
        if (!message.text().isEmpty()) {
            parts.add(DeskText.shortened(message.text(), LONGEST_SAID));
        }
        if (!files.isEmpty()) {
            parts.add(words.say(Phrase.of("chat.case.files").with("files", files)));
        }
        return String.join("\n", parts);
    }
}
