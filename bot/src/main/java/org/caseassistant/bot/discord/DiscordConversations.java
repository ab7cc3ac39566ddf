package org.caseassistant.bot.discord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message.Attachment;
import org.caseassistant.bot.chat.Deadline;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.chat.ShownReplies;
import org.caseassistant.bot.chat.Turns;
import org.caseassistant.bot.discord.DiscordReplies.Spot;
import org.caseassistant.bot.discord.DiscordService.Parts;
import org.caseassistant.bot.discord.render.DiscordActions;
import org.caseassistant.bot.discord.render.DiscordModals;
import org.caseassistant.bot.handouts.Handouts;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Reply.Message.Audience;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the assistant answer, one thing after the other for each user, and shows what it says. */
final class DiscordConversations {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordConversations.class);
    private static final Capabilities CAPABILITIES =
            new Capabilities(true, true, DiscordModals.questions(), true, true);
    private static final int RECENT = 10_000;

    private final Assistant assistant;
    private final UnitOfWork storage;
    private final FailureLog failures;
    private final Metrics metrics;
    private final DiscordReplies replies;
    private final ShownReplies shown;
    private final DiscordFiles files;
    private final Turns turns;
    private final Latest<String, Boolean> recent = new Latest<>(RECENT);
    private final Latest<Long, Locale> locales = new Latest<>(RECENT);

    DiscordConversations(Parts parts, Turns turns, DiscordShards shards) {
        this.assistant = parts.assistant();
        this.storage = parts.storage();
        this.failures = parts.failures();
        this.metrics = parts.metrics();
        this.shown = new ShownReplies(DiscordSurface.NAME, parts.storage(), parts.clock());
        this.replies = new DiscordReplies(shown, new Handouts(parts.assistant()), shards);
        this.files = new DiscordFiles(parts.files());
        this.turns = turns;
    }

    /**
     * Something that a user did.
     *
     * @param id the same for each delivery of the same event
     * @param visitor who did it
     * @param spot where
     */
    record Event(String id, Visitor visitor, Spot spot) {
        /** Somebody wrote a message. In which language they want to be answered is found out in their turn. */
        static Event ofMessage(String id, long user) {
            return new Event(id, new Visitor(user, Locale.US), new Spot(Optional.empty()));
        }
    }

    /** Somebody who wrote or is written to, with their language as far as it is known: Discord does not tell it then. */
    Visitor visitor(long user) {
        return locales.get(user).map(known -> new Visitor(user, known)).orElseGet(() -> {
            var unknown = new Visitor(user, Locale.US);
            Optional<Locale> kept = storage.inTransaction(
                    stores -> stores.conversations().language(unknown.identity()));
            return kept.map(language -> visitor(user, language)).orElse(unknown);
        });
    }

    /** Somebody whose language Discord tells. */
    Visitor visitor(long user, Locale locale) {
        locales.put(user, locale);
        return new Visitor(user, locale);
    }

    /** Lets the assistant answer this. */
    void take(Event event, What what) {
        reply(event, known -> ask(known, what));
    }

    /** The same, of what takes a while to read: that is done in their turn. */
    void take(Event event, Supplier<What> what) {
        reply(event, known -> ask(known, what.get()));
    }

    /** A command was given, perhaps with files for what it begins. */
    void takeCommand(Event event, What.Command command, List<Attachment> given) {
        reply(event, known -> {
            Reply begun = ask(known, command);
            boolean goesOn = begun.messages().stream().anyMatch(message -> message.audience() == Audience.DIRECT);
            return given.isEmpty() || !goesOn ? begun : withFiles(known, begun, given);
        });
    }

    /** What it begins, with the files in it: its first prompt is out of date once they are taken. */
    private Reply withFiles(Event event, Reply begun, List<Attachment> given) {
        Reply taken = uploaded(new Event(event.id() + ":files", event.visitor(), event.spot()), given);
        var messages = new ArrayList<>(taken.settled()
                .map(line -> List.of(new Reply.Message(Audience.DIRECT, Screen.of(View.Text.of(line)))))
                .orElseGet(begun::messages));
        messages.addAll(taken.messages());
        return new Reply(Optional.empty(), messages, taken.dialog(), taken.fieldErrors());
    }

    /** Files were sent, or a message that names us and perhaps has some. */
    void takeFiles(Event event, List<Attachment> given, Function<List<Upload>, What> what) {
        reply(event, known -> withFiles(known, given, what));
    }

    /**
     * Follows what became of a message, after everything that this user did before.
     *
     * @param change found out in their turn
     * @param otherwise for a message that is in no case
     */
    void follow(long user, Supplier<MessageChange> change, Runnable otherwise) {
        var _ = turns.after(Long.toString(user), "following a message in Discord", () -> {
            if (!assistant.follow(change.get())) {
                otherwise.run();
            }
        })
                .whenComplete(DiscordConversations::noted);
    }

    private Reply uploaded(Event event, List<Attachment> given) {
        return withFiles(event, given, What.Uploaded::new);
    }

    private Reply withFiles(Event event, List<Attachment> given, Function<List<Upload>, What> what) {
        return files.refusal(given, event.visitor().locale())
                .map(why -> problem(words(event, why)))
                .orElseGet(() -> files.holding(given, () -> ask(event, what.apply(files.fetch(given)))));
    }

    /** A form was sent. */
    void takeForm(Event event, ControlId form, DiscordActions.Filled filled) {
        reply(event, known -> {
            Reply reply = filled(known, form, filled);
            if (!reply.fieldErrors().isEmpty()) {
                reply.dialog().ifPresent(again -> replies.keep(known.visitor(), again, filled.given()));
            }
            return reply;
        });
    }

    private Reply filled(Event event, ControlId form, DiscordActions.Filled filled) {
        var tooLarge = new HashMap<String, String>();
        filled.files().forEach((field, given) -> files.refusal(given, event.visitor().locale())
                .ifPresent(why -> tooLarge.put(field, words(event, why))));
        if (!tooLarge.isEmpty()) {
            return Reply.refusing(tooLarge);
        }
        List<Attachment> all = filled.files().values().stream().flatMap(List::stream).toList();
        return files.refusal(all, event.visitor().locale())
                .map(why -> Reply.refusing(Map.of("", words(event, why))))
                .orElseGet(() -> files.holding(all, () -> {
                    var uploads = new HashMap<String, List<Upload>>();
                    filled.files().forEach((field, given) -> uploads.put(field, files.fetch(given)));
                    return ask(event, new What.FilledForm(form, filled.given(), uploads, true));
                }));
    }

    /** Says this. */
    void say(Event event, String key) {
        reply(event, known -> problem(DiscordWords.in(known.visitor().locale()).say(key)));
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
    Runnable asking(Event event, What what) {
        return showing(event, ask(event, what));
    }

    /**
     * Does something in its turn, if it was not done before. Returns at once, so that what comes next is heard.
     *
     * @param answering finds the answer and returns what shows it; what it changed is stored by then
     */
    void work(Event event, Function<Event, Runnable> answering) {
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
            Reply sorry = problem(words(known, Phrase.of(sentence).with("reference", reference)));
            Event told = known;
            tried(() -> replies.show(told.visitor(), told.spot(), sorry));
        }
    }

    private Event inTheirLanguage(Event event) {
        return event.spot().acknowledgement().isPresent()
                ? event
                : new Event(event.id(), visitor(event.visitor().id()), event.spot());
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

    private static Reply problem(String sentence) {
        return Reply.of(Screen.of(new View.Text(View.Text.Weight.PROBLEM, sentence)));
    }

    private Reply ask(Event event, What what) {
        Interaction interaction = interaction(event.id(), event.visitor(), what);
        return metrics.handled(interaction, () -> assistant.handle(interaction));
    }

    private static Interaction interaction(String eventId, Visitor visitor, What what) {
        return new Interaction(
                eventId,
                visitor.place(),
                visitor.identity(),
                visitor.locale(),
                Optional.empty(),
                CAPABILITIES,
                what);
    }

    /** What these words, typed into a menu, may mean; nothing for those who are not served. */
    List<View.Option> suggest(Visitor visitor, ControlId control, String words, int limit) {
        Interaction asking = interaction("suggestion", visitor, new What.Typed(words));
        return assistant.suggest(asking, control, words, limit);
    }

    /**
     * The same, in time for a list that stands below what is typed; empty if it is not. Returns at once.
     *
     * @param show shows it
     */
    void suggestInTime(
            Visitor visitor, ControlId control, String words, int limit, Consumer<List<View.Option>> show) {
        turns.atOnce().execute(() -> {
            var found = CompletableFuture.supplyAsync(
                    () -> suggest(visitor, control, words, limit), turns.atOnce())
                    .exceptionally(failure -> {
                        failures.record("finding what typed words may mean in Discord", failure);
                        return List.of();
                    });
            tried(() -> show.accept(Deadline.within(found).orElse(List.of())));
        });
    }
}
