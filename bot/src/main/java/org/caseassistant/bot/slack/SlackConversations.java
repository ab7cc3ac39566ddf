package org.caseassistant.bot.slack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.chat.ShownReplies;
import org.caseassistant.bot.chat.Turns;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.SlackReplies.Spot;
import org.caseassistant.bot.slack.SlackService.Parts;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Channel.Readers;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.words.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the assistant answer, one thing after the other for each user, and shows what it says. */
final class SlackConversations {
    private static final Logger LOG = LoggerFactory.getLogger(SlackConversations.class);
    private static final Reply NOTHING = new Reply(Optional.empty(), List.of(), Optional.empty(), Map.of());
    private static final Capabilities CAPABILITIES = new Capabilities(true, true, Capabilities.ANY_NUMBER, false, true);

    private static final int RECENT = 10_000;

    private final Assistant assistant;
    private final Workspaces workspaces;
    private final SlackReplies replies;
    private final ShownReplies shown;
    private final FailureLog failures;
    private final Metrics metrics;
    private final Turns turns;
    private final Latest<String, Boolean> recent = new Latest<>(RECENT);

    SlackConversations(
            Parts parts, Workspaces workspaces, SlackReplies replies, ShownReplies shown, Turns turns) {
        this.assistant = parts.assistant();
        this.failures = parts.failures();
        this.metrics = parts.metrics();
        this.workspaces = workspaces;
        this.replies = replies;
        this.shown = shown;
        this.turns = turns;
    }

    /**
     * Somebody in Slack.
     *
     * @param team the workspace that has the app
     * @param user Slack's id of the user there
     */
    record Who(String team, String user) {
        String key() {
            return team + ":" + user;
        }
    }

    /** Finds out what somebody who may be served is to be told. */
    interface Answering {
        /** The reply; what it changed is stored when this returns. */
        Reply to(Visitor visitor);
    }

    /** Shows a reply. */
    interface Showing {
        /** Shows it; returns the timestamp of the message with the latest prompt, if there is one among it. */
        Optional<String> show(Visitor visitor, Reply reply);
    }

    /**
     * Something that a user did.
     *
     * @param id the same for each delivery of the same event, and of this workspace alone
     * @param who by whom
     * @param spot where
     * @param answering finds the reply
     * @param showing shows it
     * @param failing the reply that says this sentence, for failures
     */
    record Event(
            String id, Who who, Spot spot, Answering answering, Showing showing, Function<String, Reply> failing) {
        /** With a message where something failed. */
        Event(String id, Who who, Spot spot, Answering answering, Showing showing) {
            this(id, who, spot, answering, showing, SlackConversations::problem);
        }
    }

    /** An event's id, so that workspaces have nothing of each other's. */
    static String eventId(Who who, String kind, String id) {
        return who.team() + ":" + kind + ":" + id;
    }

    static Reply problem(String sentence) {
        return Reply.of(Screen.of(new View.Text(View.Text.Weight.PROBLEM, sentence)));
    }

    /**
     * Answers an event in its turn. Of a workspace that took the app away, nothing is answered.
     *
     * @return the reply, when all that it changed is stored; it may not be shown yet. Fails if there is none and will be
     *     none, not even one that says so
     */
    CompletableFuture<Reply> take(Event event) {
        var promise = new CompletableFuture<Reply>();
        var _ = turns.after(event.who().key(), "answering in Slack", () -> answer(event, promise))
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        recent.remove(event.id());
                        promise.completeExceptionally(failure);
                    }
                });
        return promise;
    }

    private void answer(Event event, CompletableFuture<Reply> promise) {
        try {
            workspaces.of(event.who().team())
                    .ifPresentOrElse(
                            workspace -> answer(event, workspace, promise), () -> promise.complete(NOTHING));
        } catch (RuntimeException failure) {
            // Nothing is known of the user, or nothing can be shown to them as usual.
            String sentence =
                    sorry(Locale.US, promise.isDone(), failures.record("reaching a user of Slack", failure));
            promise.complete(event.failing().apply(sentence));
            workspaces.remembered(event.who().team())
                    .ifPresent(workspace -> replies.sayAnyhow(workspace.api(), event.spot(), sentence));
        }
    }

    private void answer(Event event, Workspace workspace, CompletableFuture<Reply> promise) {
        boolean first = recent.put(event.id(), true).isEmpty();
        try {
            Visitor visitor = workspace.people()
                    .visitor(workspace, event.who().user(), event.spot().directMessages());
            answer(event, workspace, visitor, first, promise);
        } catch (RuntimeException failure) {
            recent.remove(event.id());
            throw failure;
        }
    }

    private void answer(
            Event event, Workspace workspace, Visitor visitor, boolean first, CompletableFuture<Reply> promise) {
        try {
            boolean show = first && !shown.before(event.id());
            Reply reply = workspace.people().admits(visitor)
                    ? event.answering().to(visitor)
                    : stranger(visitor);
            promise.complete(reply);
            if (show) {
                shown.now(event.id(), visitor.place(), visitor.identity(), event.showing().show(visitor, reply));
                refreshHome(event.id(), visitor);
            }
        } catch (RuntimeException failure) {
            recent.remove(event.id());
            String reference = failures.record("answering in Slack", failure);
            Reply sorry = event.failing().apply(sorry(visitor.locale(), promise.isDone(), reference));
            promise.complete(sorry);
            event.showing().show(visitor, sorry);
        }
    }

    /** Says that an answer is on its way which could not be given in time. */
    void tellOfDelay(Event event) {
        turns.atOnce().execute(() -> workspaces.remembered(event.who().team()).ifPresent(workspace -> {
            Locale locale = workspace.people().rememberedLocale(event.who().user());
            replies.sayAnyhow(workspace.api(), event.spot(), SlackWords.in(locale).say("slack.slow"));
        }));
    }

    /** Whoever did something that is stored is not to do it again. */
    private static String sorry(Locale locale, boolean stored, String reference) {
        return SlackWords.in(locale)
                .say(Phrase.of(stored ? "slack.failure.shown" : "slack.failure").with("reference", reference));
    }

    private static Reply stranger(Visitor visitor) {
        return Reply.of(Screen.of(
                View.Text.of(SlackWords.in(visitor.locale()).say("chat.stranger"))));
    }

    /** Something was told to a user that came by itself; what their Home tab shows may have changed with it. */
    void delivered(Workspace workspace, String user, long delivery) {
        var who = new Who(workspace.team(), user);
        var _ = turns.after(who.key(), "refreshing a Home tab", () -> {
            Visitor visitor = workspace.people().visitor(workspace, user, Optional.empty());
            if (workspace.people().admits(visitor)) {
                refreshHome(eventId(who, "delivery", Long.toString(delivery)), visitor);
            }
        });
    }

    /**
     * Shows somebody's Home tab anew, if it was shown before. Failing to is worth a line in the log and no more.
     *
     * @param cause the id of what happened
     */
    void refreshHome(String cause, Visitor visitor) {
        if (!replies.hasHome(visitor)) {
            return;
        }
        try {
            replies.home(visitor, ask("home:" + cause, visitor, new What.OpenedHome()));
        } catch (RuntimeException failure) {
            failures.record("refreshing a Home tab", failure);
        }
    }

    /**
     * Follows what became of a message, after everything that its author did before.
     *
     * @param text what it says to us now; empty if it was deleted
     * @return done when all that changed is stored
     */
    CompletableFuture<Void> followInTurn(
            String eventId, Who who, String channel, String message, Optional<String> text) {
        return turns.after(who.key(), "following a message in Slack", () -> {
            var author = new ChatIdentity(SlackSurface.NAME, who.team(), who.user());
            if (workspaces.of(who.team()).isPresent()) {
                follow(eventId, author, channel, message, text);
            }
        });
    }

    /** The same, at once. */
    boolean follow(
            String eventId, ChatIdentity author, String channel, String message, Optional<String> text) {
        return assistant.follow(new MessageChange(
                eventId,
                new Place(SlackSurface.NAME, author.tenant(), channel),
                message,
                Optional.of(author),
                text));
    }

    /** A channel has people of another organisation in it. Not within a deadline: if it fails, Slack tells again. */
    void shared(String team, String eventId, String channel) {
        assistant.shared(team + ":shared:" + eventId, new Place(SlackSurface.NAME, team, channel));
    }

    /** What the assistant says to something. */
    Reply ask(String eventId, Visitor visitor, What what) {
        Interaction interaction = interaction(eventId, visitor, known(visitor, what));
        return metrics.handled(interaction, () -> assistant.handle(interaction));
    }

    /** Slack tells of a command only where it was given; what else is to be known of that is asked for when it matters. */
    private static What known(Visitor visitor, What what) {
        return what instanceof What.Command(String name, String rest, Optional<Channel> channel)
                ? new What.Command(name, rest, channel.map(there -> switch (name) {
                    case "notice" ->
                        new Channel(there.place(), visitor.workspace().people().administers(visitor.user()));
                    case "desk" ->
                        rest.strip().toLowerCase(Locale.ROOT).startsWith("here")
                                ? new Channel(there.place(), there.manager(), readers(visitor, there.place()))
                                : there;
                    default -> there;
                }))
                : what;
    }

    private static Readers readers(Visitor visitor, Place place) {
        try {
            return visitor.api().readers(place.channel());
        } catch (SlackCallException refusal) {
            LOG.warn("Who reads a channel cannot be seen: {}", refusal.getMessage());
            return refusal.error().equals("missing_scope") ? Readers.UNKNOWN : Readers.HIDDEN;
        }
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
    CompletableFuture<List<View.Option>> suggest(Who who, ControlId control, String words, int limit) {
        return CompletableFuture.supplyAsync(
                () -> workspaces.of(who.team())
                        .map(workspace -> suggest(workspace, who, control, words, limit))
                        .orElse(List.of()),
                turns.atOnce())
                .exceptionally(failure -> {
                    failures.record("finding what typed words may mean in Slack", failure);
                    return List.of();
                });
    }

    private List<View.Option> suggest(Workspace workspace, Who who, ControlId control, String words, int limit) {
        Visitor visitor = workspace.people().visitor(workspace, who.user(), Optional.empty());
        Interaction asking = interaction("suggestion", visitor, new What.Typed(words));
        return workspace.people().admits(visitor) ? assistant.suggest(asking, control, words, limit) : List.of();
    }
}
