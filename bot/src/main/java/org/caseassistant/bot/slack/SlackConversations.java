package org.caseassistant.bot.slack;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.caseassistant.bot.chat.RecentEvents;
import org.caseassistant.bot.chat.Turns;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Phrase;

/** Lets the assistant answer, one thing after the other for each user, and shows what it says. */
final class SlackConversations {
    private static final Capabilities CAPABILITIES = new Capabilities(true, true, Capabilities.ANY_NUMBER);

    private final Assistant assistant;
    private final SlackPeople people;
    private final SlackReplies replies;
    private final FailureLog failures;
    private final Turns turns;
    private final RecentEvents recent = new RecentEvents();

    SlackConversations(
            Assistant assistant, SlackPeople people, SlackReplies replies, FailureLog failures, Turns turns) {
        this.assistant = assistant;
        this.people = people;
        this.replies = replies;
        this.failures = failures;
        this.turns = turns;
    }

    /** Finds out what somebody who may be served is to be told. */
    interface Answering {
        /** The reply; what it changed is stored when this returns. */
        Reply to(Visitor visitor);
    }

    /** Shows a reply. */
    interface Showing {
        /** Shows it. */
        void show(Visitor visitor, Reply reply);
    }

    /**
     * Something that a user did.
     *
     * @param eventId the same for each delivery of the same event
     * @param user who
     * @param answering finds the reply
     * @param showing shows it
     * @param failing the reply that says this sentence, for failures
     */
    record Event(
            String eventId, String user, Answering answering, Showing showing, Function<String, Reply> failing) {
        /** With a message where something failed. */
        Event(String eventId, String user, Answering answering, Showing showing) {
            this(eventId, user, answering, showing, SlackConversations::problem);
        }
    }

    static Reply problem(String sentence) {
        return Reply.of(Screen.of(new View.Text(View.Text.Weight.PROBLEM, sentence)));
    }

    /**
     * Answers an event in its turn.
     *
     * @return the reply, when all that it changed is stored; it may not be shown yet
     */
    CompletableFuture<Reply> take(Event event) {
        var promise = new CompletableFuture<Reply>();
        turns.after(event.user(), () -> {
            try {
                answer(event, promise);
            } catch (RuntimeException failure) {
                // Nothing is known of the user, or nothing can be shown to them.
                String reference = failures.record("reaching a user of Slack", failure);
                promise.complete(event.failing().apply(sorry(Locale.US, reference)));
            }
        });
        return promise;
    }

    private void answer(Event event, CompletableFuture<Reply> promise) {
        boolean first = recent.first(event.eventId());
        Visitor visitor = people.visitor(event.user());
        try {
            Reply reply = people.admits(visitor) ? event.answering().to(visitor) : stranger(visitor);
            promise.complete(reply);
            if (first) {
                event.showing().show(visitor, reply);
                refreshHome(event, visitor);
            }
        } catch (RuntimeException failure) {
            recent.forget(event.eventId());
            String reference = failures.record("answering in Slack", failure);
            Reply sorry = event.failing().apply(sorry(visitor.locale(), reference));
            promise.complete(sorry);
            event.showing().show(visitor, sorry);
        }
    }

    private static String sorry(Locale locale, String reference) {
        return SlackWords.in(locale).say(Phrase.of("slack.failure").with("reference", reference));
    }

    private static Reply stranger(Visitor visitor) {
        return Reply.of(Screen.of(
                View.Text.of(SlackWords.in(visitor.locale()).say("chat.stranger"))));
    }

    private void refreshHome(Event event, Visitor visitor) {
        if (replies.hasHome(visitor)) {
            replies.home(visitor, ask("home:" + event.eventId(), visitor, new What.OpenedHome()));
        }
    }

    /** What the assistant says to something. */
    Reply ask(String eventId, Visitor visitor, What what) {
        return assistant.handle(interaction(eventId, visitor, what));
    }

    private static Interaction interaction(String eventId, Visitor visitor, What what) {
        return new Interaction(
                eventId,
                visitor.place(),
                visitor.identity(),
                visitor.locale(),
                visitor.zone(),
                CAPABILITIES,
                what);
    }

    /** What these words, typed into a menu, may mean; nothing for those who are not served. */
    CompletableFuture<List<View.Option>> suggest(String user, ControlId control, String words, int limit) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Visitor visitor = people.visitor(user);
                    Interaction asking = interaction("suggestion", visitor, new What.Typed(words));
                    return people.admits(visitor)
                            ? assistant.suggest(asking, control, words, limit)
                            : List.of();
                },
                turns.atOnce());
    }
}
