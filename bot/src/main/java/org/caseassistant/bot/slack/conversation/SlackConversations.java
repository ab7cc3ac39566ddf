package org.caseassistant.bot.slack.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.chat.ShownReplies;
import org.caseassistant.bot.chat.Turns;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.slack.wording.SlackWords;
import org.caseassistant.bot.slack.workspace.SlackPeople;
import org.caseassistant.bot.slack.workspace.Visitor;
import org.caseassistant.bot.slack.workspace.Workspace;
import org.caseassistant.bot.slack.workspace.Workspaces;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.words.Phrase;

/** Has the assistant answer, one thing after the other for each user, and shows what it says. */
public final class SlackConversations {
    private static final Reply NOTHING = new Reply(Optional.empty(), List.of(), Optional.empty(), Map.of());
    private static final int RECENT = 10_000;

    private final SlackAssistant assistant;
    private final Workspaces workspaces;
    private final SlackPeople people;
    private final SlackReplies replies;
    private final ShownReplies shown;
    private final Turns turns;
    private final FailureLog failures;
    private final Latest<String, Boolean> recent = new Latest<>(RECENT);

    /**
     * For all workspaces that are served.
     *
     * @param assistant answers
     * @param workspaces those that are served
     * @param people who their users are
     * @param replies shows what is answered
     * @param shown what was shown before
     * @param turns one thing after the other for each user
     * @param failures where failures are recorded
     */
    public SlackConversations(
            SlackAssistant assistant,
            Workspaces workspaces,
            SlackPeople people,
            SlackReplies replies,
            ShownReplies shown,
            Turns turns,
            FailureLog failures) {
        this.assistant = assistant;
        this.workspaces = workspaces;
        this.people = people;
        this.replies = replies;
        this.shown = shown;
        this.turns = turns;
        this.failures = failures;
    }

    /**
     * Answers an event in its turn. Of a workspace that took the app away, nothing is answered.
     *
     * @return the reply, when all that it changed is stored; it may not be shown yet. Fails if there is none and will be
     *     none, not even one that says so
     */
    public CompletableFuture<Reply> take(Event event) {
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
            Visitor visitor = people.visitor(
                    workspace, event.who().user(), event.spot().directMessages());
            answer(event, visitor, first, promise);
        } catch (RuntimeException failure) {
            recent.remove(event.id());
            throw failure;
        }
    }

    private void answer(
            Event event, Visitor visitor, boolean first, CompletableFuture<Reply> promise) {
        try {
            boolean show = first && !shown.before(event.id());
            Reply reply = people.admits(visitor)
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
    public void tellOfDelay(Event event) {
        turns.atOnce().execute(() -> workspaces.remembered(event.who().team()).ifPresent(workspace -> {
            Locale locale = workspace.profiles().rememberedLocale(event.who().user());
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
    public void delivered(Workspace workspace, String user, long delivery) {
        var who = new Who(workspace.team(), user);
        var _ = turns.after(who.key(), "refreshing a Home tab", () -> {
            Visitor visitor = people.visitor(workspace, user, Optional.empty());
            if (people.admits(visitor)) {
                refreshHome(who.eventId("delivery", Long.toString(delivery)), visitor);
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
            replies.home(visitor, assistant.ask("home:" + cause, visitor, new What.OpenedHome()));
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
    public CompletableFuture<Void> followInTurn(
            String eventId, Who who, String channel, String message, Optional<String> text) {
        return turns.after(who.key(), "following a message in Slack", () -> {
            var author = new ChatIdentity(SlackNames.SURFACE, who.team(), who.user());
            if (workspaces.of(who.team()).isPresent()) {
                assistant.follow(eventId, author, channel, message, text);
            }
        });
    }

    /** What these words, typed into a menu, may mean; nothing for those who are not served. */
    public CompletableFuture<List<View.Option>> suggest(Who who, ControlId control, String words, int limit) {
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
        Visitor visitor = people.visitor(workspace, who.user(), Optional.empty());
        return people.admits(visitor) ? assistant.suggest(visitor, control, words, limit) : List.of();
    }
}
