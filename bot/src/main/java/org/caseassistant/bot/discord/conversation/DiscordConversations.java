package org.caseassistant.bot.discord.conversation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message.Attachment;
import org.caseassistant.bot.chat.Deadline;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.chat.ShownReplies;
import org.caseassistant.bot.chat.Turns;
import org.caseassistant.bot.discord.render.DiscordActions;
import org.caseassistant.bot.discord.wording.DiscordWords;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the assistant answer, one thing after the other for each user, and shows what it says. */
public final class DiscordConversations {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordConversations.class);
    private static final int RECENT = 10_000;

    private final DiscordAssistant assistant;
    private final DiscordPeople people;
    private final DiscordReplies replies;
    private final ShownReplies shown;
    private final Turns turns;
    private final FailureLog failures;
    private final Latest<String, Boolean> recent = new Latest<>(RECENT);

    /**
     * Made once.
     *
     * @param assistant answers
     * @param people who they are
     * @param replies shows what is answered
     * @param shown what was shown before
     * @param turns one thing after the other for each user
     * @param failures where failures are recorded
     */
    public DiscordConversations(
            DiscordAssistant assistant,
            DiscordPeople people,
            DiscordReplies replies,
            ShownReplies shown,
            Turns turns,
            FailureLog failures) {
        this.assistant = assistant;
        this.people = people;
        this.replies = replies;
        this.shown = shown;
        this.turns = turns;
        this.failures = failures;
    }

    /** Lets the assistant answer this. */
    public void take(Event event, What what) {
        reply(event, known -> assistant.ask(known, what));
    }

    /** The same, of what takes a while to read: that is done in their turn. */
    public void take(Event event, Supplier<What> what) {
        reply(event, known -> assistant.ask(known, what.get()));
    }

    /** A command was given, perhaps with files for what it begins. */
    public void takeCommand(Event event, What.Command command, List<Attachment> given) {
        reply(event, known -> assistant.ask(known, command, given));
    }

    /** Files were sent, or a message that names us and perhaps has some. */
    public void takeFiles(Event event, List<Attachment> given, Function<List<Upload>, What> what) {
        reply(event, known -> assistant.ask(known, given, what));
    }

    /**
     * Follows what became of a message, after everything that this user did before.
     *
     * @param change found out in their turn
     * @param otherwise for a message that is in no case
     */
    public void follow(long user, Supplier<MessageChange> change, Runnable otherwise) {
        var _ = turns.after(Long.toString(user), "following a message in Discord", () -> {
            if (!assistant.follow(change.get())) {
                otherwise.run();
            }
        })
                .whenComplete(DiscordConversations::noted);
    }

    /** A form was sent. */
    public void takeForm(Event event, ControlId form, DiscordActions.Filled filled) {
        reply(event, known -> {
            Reply reply = assistant.ask(known, form, filled);
            if (!reply.fieldErrors().isEmpty()) {
                reply.dialog().ifPresent(again -> replies.keep(known.visitor(), again, filled.given()));
            }
            return reply;
        });
    }

    /** Says this. */
    public void say(Event event, String key) {
        reply(event, known -> Event.problem(DiscordWords.in(known.visitor().locale()).say(key)));
    }

    private void reply(Event event, Function<Event, Reply> answering) {
        work(event, known -> {
            if (shown.before(known.id())) {
                return () -> {};
            }
            return showing(known, answering.apply(known));
        });
    }

    private Runnable showing(Event event, Reply reply) {
        Visitor visitor = event.visitor();
        return () -> shown.now(
                event.id(), visitor.place(), visitor.identity(), replies.show(visitor, event.spot(), reply));
    }

    /** Lets the assistant answer this, as a part of {@link #work}. */
    public Runnable asking(Event event, What what) {
        return showing(event, assistant.ask(event, what));
    }

    /**
     * Does something in its turn, if it was not done before. Returns at once, so that what comes next is heard.
     *
     * @param answering finds the answer and returns what shows it; what it changed is stored by then
     */
    public void work(Event event, Function<Event, Runnable> answering) {
        if (recent.put(event.id(), true).isPresent()) {
            return;
        }
        CompletableFuture<Boolean> shownToo = turns.after(
                Long.toString(event.visitor().id()), "answering in Discord", () -> answer(event, answering))
                .whenComplete(DiscordConversations::noted)
                .thenApply(_ -> true);
        event.spot().acknowledgement().ifPresent(answer -> turns.atOnce().execute(() -> tried(() -> {
            // Drawing and sending take time as well: whatever is not shown by then is promised.
            if (Deadline.within(shownToo).isEmpty()) {
                answer.promise();
            }
        })));
    }

    /** Discord tells of nothing again. */
    private static void noted(Void done, Throwable failure) {
        if (failure != null) {
            LOG.warn("Something that somebody did in Discord is not done: {}", failure.getClass().getName());
        }
    }

    private void answer(Event event, Function<Event, Runnable> answering) {
        Event known = event;
        String sentence = "discord.failure";
        try {
            known = inTheirLanguage(event);
            Runnable showing = answering.apply(known);
            // Whoever did something that is stored is not to do it again.
            sentence = "discord.failure.shown";
            showing.run();
        } catch (RuntimeException | Error failure) {
            // Of any kind, as Discord does not tell of it again.
            String reference = failures.record("answering in Discord", failure);
            Reply sorry = Event.problem(words(known, Phrase.of(sentence).with("reference", reference)));
            Event told = known;
            tried(() -> replies.show(told.visitor(), told.spot(), sorry));
        }
    }

    private Event inTheirLanguage(Event event) {
        return event.spot().acknowledgement().isPresent()
                ? event
                : new Event(event.id(), people.visitor(event.visitor().id()), event.spot());
    }

    private static void tried(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException refusal) {
            LOG.warn("A user could not be told anything: {}", refusal.getMessage());
        }
    }

    private static String words(Event event, Phrase phrase) {
        return DiscordWords.in(event.visitor().locale()).say(phrase);
    }

    /**
     * Finds what these words, typed into a menu, may mean, in time for a list that stands below what is typed; shows
     * nothing if it is not. Returns at once.
     *
     * @param show shows it
     */
    public void suggestInTime(
            Visitor visitor, ControlId control, String words, int limit, Consumer<List<View.Option>> show) {
        turns.atOnce().execute(() -> {
            var found = CompletableFuture.supplyAsync(
                    () -> assistant.suggest(visitor, control, words, limit), turns.atOnce())
                    .exceptionally(failure -> {
                        failures.record("finding what typed words may mean in Discord", failure);
                        return List.of();
                    });
            tried(() -> show.accept(Deadline.within(found).orElse(List.of())));
        });
    }
}
