package org.caseassistant.core.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseEvent.What;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * Passes cases on to other departments, where they are nobody's yet. The new desk is told by whom and from where, and
 * where it never saw the case, what was said in it last: those who know that work elsewhere.
 */
final class DeskTransfer {
    /** So much of what was said is told; the case shows all. */
    private static final int MOST_SAID = 5;

    private static final int LOOKED_AT = 40;
    private static final int LONGEST_SAID = 300;

    private final Turn turn;

    /** As everything at desks. */
    private final Words words = Words.in(Locale.ENGLISH);

    DeskTransfer(Turn turn) {
        this.turn = turn;
    }

    /**
     * Passes a case on.
     *
     * @param found the case, held against changes
     * @param note what is said to those who get it
     */
    void run(SupportCase found, StaffMember staff, View.Option to, Optional<String> note) {
        Actor actor = Actor.of(staff);
        var desk = new DeskCards(turn);
        SupportCase now = found.ofDepartment(to.value());
        var event = new CaseEvent(turn.now(), actor, What.TRANSFERRED, Optional.of(to.label()));
        var views = new ArrayList<View>();
        views.add(View.Text.of(words.say(Phrase.of("desk.event.transferred")
                .with("actor", staff.fullName())
                .with("department", desk.department(found.content().department())))));
        if (!desk.knows(found, to.value())) {
            latest(found).ifPresent(said -> views.add(View.Text.of(said)));
        }
        turn.stores().cases().transfer(found.number(), to.value());
        turn.stores().cases().record(found.number(), event);
        new CaseNews(turn).tell(now, event, new Screen(views));
        note.ifPresent(text -> {
            var message = new CaseMessage(turn.now(), actor, true, text, List.of());
            long entry = turn.stores().cases().add(found.number(), message);
            desk.saidToo(now, entry, message);
        });
        desk.left(found, now);
    }

    /** What was written in it last, by whomever; empty if nothing was. */
    private Optional<String> latest(SupportCase found) {
        List<String> said = turn.stores()
                .cases()
                .entries(found.number(), new CaseScope.Everything(), Optional.empty(), LOOKED_AT)
                .stream()
                .flatMap(entry -> line(entry).stream())
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(Phrase.of("desk.before").with("number", found.number().toString())) + "\n"
                        + String.join("\n", said.subList(Math.max(0, said.size() - MOST_SAID), said.size())));
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
        return words.say(Phrase.of(key).with("actor", author).with("text", DeskCards.shortened(bare, LONGEST_SAID)));
    }
}
