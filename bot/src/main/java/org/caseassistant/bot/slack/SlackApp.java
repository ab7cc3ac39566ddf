package org.caseassistant.bot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.caseassistant.bot.chat.NotDoneException;
import org.caseassistant.bot.slack.SlackConversations.Event;
import org.caseassistant.bot.slack.SlackConversations.Who;
import org.caseassistant.bot.slack.SlackReplies.Spot;
import org.caseassistant.bot.slack.render.SlackActions;
import org.caseassistant.bot.slack.render.SlackModals;
import org.caseassistant.bot.slack.render.SlackScreens;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;

/**
 * What people do in Slack, told as events. A handler returns when what happened is stored, or when Slack's patience is
 * about to end; what it returns is the acknowledgement.
 */
final class SlackApp {
    private static final String DIRECT_MESSAGES = "im";
    private static final String TOMBSTONE = "tombstone";
    private static final int MOST_SUGGESTIONS = 100;

    private final SlackConversations conversations;
    private final SlackReplies replies;
    private final SlackForms forms;
    private final Workspaces workspaces;

    SlackApp(SlackConversations conversations, SlackReplies replies, SlackForms forms, Workspaces workspaces) {
        this.conversations = conversations;
        this.replies = replies;
        this.forms = forms;
        this.workspaces = workspaces;
    }

    /**
     * The handlers, for Bolt. It does nothing before them: whoever passes something on to it has made sure that it comes
     * from Slack, and which workspace's token acts is our own affair.
     */
    App on(Slack slack) {
        var app = new App(
                AppConfig.builder()
                        .slack(slack)
                        .subtypedMessageEventsAutoAckEnabled(true)
                        .allEventsApiAutoAckEnabled(true)
                        .build(),
                slack,
                List.of());
        SlackNames.COMMANDS.forEach(name -> app.command(name, (request, context) -> {
            command(request.getPayload());
            return context.ack();
        }));
        app.globalShortcut(SlackNames.GLOBAL_SHORTCUT, (request, context) -> {
            shortcut(request.getPayload());
            return context.ack();
        });
        app.messageShortcut(SlackNames.MESSAGE_SHORTCUT, (request, context) -> {
            aboutMessage(request.getPayload());
            return context.ack();
        });
        app.blockAction(SlackActions.ACTION_IDS, (request, context) -> {
            clicked(request.getPayload());
            return context.ack();
        });
        app.blockAction(SlackModals.ACTION_IDS, (request, context) -> {
            forms.changed(request.getPayload());
            return context.ack();
        });
        app.viewSubmission(SlackModals.CALLBACK_IDS, (request, context) -> forms.sent(request.getPayload(), context));
        app.blockSuggestion(SlackActions.ACTION_IDS, (request, context) -> suggest(
                request.getPayload(), SlackActions.searched(request.getPayload().getActionId()), context));
        app.blockSuggestion(SlackModals.ACTION_IDS, (request, context) -> suggest(
                request.getPayload(), SlackForms.searched(request.getPayload()), context));
        app.event(MessageEvent.class, this::written);
        app.event(MessageFileShareEvent.class, this::filesGiven);
        app.event(AppMentionEvent.class, this::named);
        app.event(MessageChangedEvent.class, this::changed);
        app.event(MessageDeletedEvent.class, this::deleted);
        app.event(AppHomeOpenedEvent.class, this::homeOpened);
        app.event(ChannelSharedEvent.class, (payload, context) -> {
            conversations.shared(Teams.team(payload), payload.getEventId(), payload.getEvent().getChannel());
            return context.ack();
        });
        app.event(AppUninstalledEvent.class, (payload, context) -> {
            removed(payload);
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            List<String> bots = payload.getEvent().getTokens().getBot();
            if (bots != null && !bots.isEmpty()) {
                removed(payload);
            }
            return context.ack();
        });
        return app;
    }

    /** Slack's time of it counts, since it may tell late. Not within a deadline: if it fails, Slack tells again. */
    private void removed(EventsApiPayload<? extends com.slack.api.model.event.Event> payload) {
        workspaces.removed(Teams.team(payload), Instant.ofEpochSecond(payload.getEventTime()));
    }

    private void take(String eventId, Who who, Spot spot, What what) {
        await(new Event(
                eventId,
                who,
                spot,
                visitor -> conversations.ask(eventId, visitor, what),
                (visitor, reply) -> replies.show(visitor, spot, reply)));
    }

    private void await(Event event) {
        CompletableFuture<Reply> answer = conversations.take(event);
        if (Arrivals.await(answer).isEmpty() && !answer.isDone()) {
            conversations.tellOfDelay(event);
        }
    }

    private void command(SlashCommandPayload command) {
        Who who = Teams.who(command);
        take(
                SlackConversations.eventId(who, "command", command.getTriggerId()),
                who,
                Spot.of(command.getChannelId(), command.getResponseUrl(), command.getTriggerId()),
                new What.Command(
                        command.getCommand().substring(1),
                        TypedText.unescaped(command.getText()),
                        channel(who, command.getChannelId())));
    }

    /** Direct messages are not read by others. Whether they may manage it is asked when it matters. */
    private static Optional<Channel> channel(Who who, String id) {
        return id == null || !id.matches("[CG].+")
                ? Optional.empty()
                : Optional.of(new Channel(new Place(SlackSurface.NAME, who.team(), id), false));
    }

    private void shortcut(GlobalShortcutPayload shortcut) {
        Who who = Teams.who(shortcut);
        take(
                SlackConversations.eventId(who, "shortcut", shortcut.getTriggerId()),
                who,
                Spot.of("", "", shortcut.getTriggerId()),
                new What.Command("case", ""));
    }

    private void aboutMessage(MessageShortcutPayload shortcut) {
        Who who = Teams.who(shortcut);
        String channel = shortcut.getChannel().getId();
        String link = "https://%s.slack.com/archives/%s/p%s"
                .formatted(shortcut.getTeam().getDomain(), channel, shortcut.getMessageTs().replace(".", ""));
        take(
                SlackConversations.eventId(who, "shortcut", shortcut.getTriggerId()),
                who,
                Spot.of(channel, shortcut.getResponseUrl(), shortcut.getTriggerId()),
                new What.AboutMessage(TypedText.of(shortcut.getMessage().getText()), link));
    }

    private void clicked(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().getFirst();
        var state = payload.getView() == null ? payload.getState() : payload.getView().getState();
        SlackActions.read(action, state)
                .ifPresent(what -> take(
                        eventId(payload, action),
                        Teams.who(payload),
                        Spot.of(
                                payload.getChannel() == null ? "" : payload.getChannel().getId(),
                                payload.getResponseUrl(),
                                payload.getTriggerId()),
                        what));
    }

    /** The same for each delivery of the same click; another one for another click on the same. */
    static String eventId(BlockActionPayload payload, BlockActionPayload.Action action) {
        BlockActionPayload.Container container = payload.getContainer();
        String where = container.getMessageTs() == null ? container.getViewId() : container.getMessageTs();
        return SlackConversations.eventId(
                Teams.who(payload),
                "action",
                "%s:%s:%s".formatted(where, action.getActionId(), action.getActionTs()));
    }

    private Response suggest(
            BlockSuggestionPayload payload, Optional<ControlId> control, BlockSuggestionContext context) {
        List<View.Option> options = control.flatMap(id -> Arrivals.await(conversations.suggest(
                Teams.who(payload), id, payload.getValue(), MOST_SUGGESTIONS)))
                .orElse(List.of());
        return context.ack(response -> response.options(SlackScreens.suggestions(options)));
    }

    private Response written(EventsApiPayload<MessageEvent> payload, EventContext context) {
        MessageEvent message = payload.getEvent();
        if (DIRECT_MESSAGES.equals(message.getChannelType()) && message.getBotId() == null) {
            Who who = Teams.who(payload, message.getUser());
            take(
                    SlackConversations.eventId(who, "event", payload.getEventId()),
                    who,
                    Spot.direct(message.getChannel()),
                    new What.Typed(
                            TypedText.of(message.getText()),
                            source(message.getTs(), message.getThreadTs(), message.getText())));
        }
        return context.ack();
    }

    private Response filesGiven(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
        MessageFileShareEvent message = payload.getEvent();
        if (DIRECT_MESSAGES.equals(message.getChannelType())) {
            Who who = Teams.who(payload, message.getUser());
            Optional<Source> source = source(message.getTs(), message.getThreadTs(), message.getText());
            String eventId = SlackConversations.eventId(who, "event", payload.getEventId());
            Spot spot = Spot.direct(message.getChannel());
            var uploaded = new Event(
                    eventId,
                    who,
                    spot,
                    visitor -> withFiles(visitor, message.getFiles(), uploads -> conversations.ask(
                            eventId, visitor, new What.Uploaded(uploads, source))),
                    (visitor, reply) -> replies.show(visitor, spot, reply));
            String text = TypedText.of(message.getText());
            if (text.isBlank()) {
                await(uploaded);
            } else {
                var _ = conversations.take(uploaded);
                take(eventId + ":text", who, spot, new What.Typed(text, source));
            }
        }
        return context.ack();
    }

    /** Whatever is to be said to its author is said in their direct messages, where nobody else reads. */
    private Response named(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        AppMentionEvent message = payload.getEvent();
        if (message.getBotId() == null && message.getUser() != null && !message.getChannel().startsWith("D")) {
            TypedText.after(Teams.self(payload), message.getText()).ifPresent(text -> {
                Who who = Teams.who(payload, message.getUser());
                // Slack tells again of one that was edited, and may tell of one only then.
                Optional<String> edited = Optional.ofNullable(message.getEdited()).map(edit -> ":" + edit.getTs());
                String id = SlackConversations.eventId(
                        who, "named", message.getChannel() + ":" + message.getTs() + edited.orElse(""));
                await(new Event(
                        id,
                        who,
                        Spot.NOWHERE,
                        visitor -> edited.isPresent()
                                && conversations.follow(
                                        id + ":change",
                                        visitor.identity(),
                                        message.getChannel(),
                                        message.getTs(),
                                        Optional.of(text))
                                                ? Reply.nothing()
                                                : withFiles(visitor, message.getFiles(), uploads -> conversations.ask(
                                                        id,
                                                        visitor,
                                                        new What.Marked(
                                                                new Place(SlackSurface.NAME, who.team(),
                                                                        message.getChannel()),
                                                                Optional.ofNullable(message.getThreadTs()),
                                                                message.getTs(),
                                                                text,
                                                                uploads))),
                        (visitor, reply) -> replies.show(visitor, Spot.NOWHERE, reply)));
            });
        }
        return context.ack();
    }

    private Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
        MessageChangedEvent event = payload.getEvent();
        MessageChangedEvent.Message message = event.getMessage();
        if (message.getBotId() == null && message.getUser() != null) {
            Who who = Teams.who(payload, message.getUser());
            boolean direct = DIRECT_MESSAGES.equals(event.getChannelType());
            // One with answers stays as a tombstone when it is deleted.
            Optional<String> text = TOMBSTONE.equals(message.getSubtype())
                    ? Optional.empty()
                    : Optional.of(direct
                            ? TypedText.marked(message.getText())
                            : TypedText.after(Teams.self(payload), message.getText()).orElse(""));
            follow(payload, who, event.getChannel(), message.getTs(), text);
        }
        return context.ack();
    }

    private Response deleted(EventsApiPayload<MessageDeletedEvent> payload, EventContext context) {
        MessageDeletedEvent event = payload.getEvent();
        MessageDeletedEvent.Message before = event.getPreviousMessage();
        if (before != null && before.getBotId() == null && before.getUser() != null) {
            follow(
                    payload,
                    Teams.who(payload, before.getUser()),
                    event.getChannel(),
                    event.getDeletedTs(),
                    Optional.empty());
        }
        return context.ack();
    }

    /** Acknowledged only if it is done: what somebody took back must not stay. */
    private void follow(
            EventsApiPayload<?> payload, Who who, String channel, String message, Optional<String> text) {
        CompletableFuture<Void> done = conversations.followInTurn(
                SlackConversations.eventId(who, "event", payload.getEventId()), who, channel, message, text);
        if (Arrivals.await(done.thenApply(_ -> true)).isEmpty()) {
            // Nobody waits for an answer, so nobody would do it again if it failed later; told again, it changes nothing.
            throw new NotDoneException("it takes too long", null);
        }
    }

    private static Reply withFiles(
            Visitor visitor, List<com.slack.api.model.File> given, Function<List<Upload>, Reply> asking) {
        SlackFiles files = visitor.workspace().files();
        List<com.slack.api.model.File> all = given == null ? List.of() : given;
        return files.refusal(all, visitor.locale())
                .map(why -> SlackConversations.problem(
                        SlackWords.in(visitor.locale()).say(why)))
                .orElseGet(() -> files.holding(all, () -> asking.apply(files.fetch(all))));
    }

    /** A message in a thread answers the one that the thread is of. */
    private static Optional<Source> source(String timestamp, String thread, String text) {
        return Optional.of(new Source(
                timestamp, Optional.ofNullable(thread).filter(first -> !first.equals(timestamp)),
                TypedText.marked(text)));
    }

    private Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        if ("home".equals(payload.getEvent().getTab())) {
            Who who = Teams.who(payload, payload.getEvent().getUser());
            String eventId = SlackConversations.eventId(who, "event", payload.getEventId());
            Arrivals.await(conversations.take(new Event(
                    eventId,
                    who,
                    Spot.NOWHERE,
                    visitor -> conversations.ask(eventId, visitor, new What.OpenedHome()),
                    replies::home)));
        }
        return context.ack();
    }
}
