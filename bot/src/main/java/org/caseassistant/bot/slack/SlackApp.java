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
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.chat.Deadline;
import org.caseassistant.bot.slack.SlackConversations.Event;
import org.caseassistant.bot.slack.SlackReplies.Spot;
import org.caseassistant.bot.slack.render.SlackActions;
import org.caseassistant.bot.slack.render.SlackModals;
import org.caseassistant.bot.slack.render.SlackScreens;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;

/**
 * What people do in Slack, told as events. A handler returns when what happened is stored, or when Slack's patience is
 * about to end; what it returns is the acknowledgement.
 */
final class SlackApp {
    private static final String DIRECT_MESSAGES = "im";
    private static final int MOST_SUGGESTIONS = 100;

    private final SlackConversations conversations;
    private final SlackReplies replies;
    private final SlackFiles files;
    private final SlackForms forms;
    private final String workspaceUrl;

    /**
     * Made once.
     *
     * @param workspaceUrl the web address of the workspace, with a slash at its end
     */
    SlackApp(
            SlackConversations conversations,
            SlackReplies replies,
            SlackFiles files,
            SlackForms forms,
            String workspaceUrl) {
        this.conversations = conversations;
        this.replies = replies;
        this.files = files;
        this.forms = forms;
        this.workspaceUrl = workspaceUrl;
    }

    /**
     * The handlers, for Bolt.
     *
     * @param signingSecret what Slack's calls are signed with; empty if it does not call
     */
    App on(Slack slack, String botToken, Optional<String> signingSecret) {
        var app = new App(AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(botToken)
                .signingSecret(signingSecret.orElse(null))
                .subtypedMessageEventsAutoAckEnabled(true)
                .allEventsApiAutoAckEnabled(true)
                .build());
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
        app.event(AppHomeOpenedEvent.class, this::homeOpened);
        return app;
    }

    private void take(String eventId, String user, Spot spot, What what) {
        Deadline.within(conversations.take(new Event(
                eventId,
                user,
                visitor -> conversations.ask(eventId, visitor, what),
                (visitor, reply) -> replies.show(visitor, spot, reply))));
    }

    private void command(SlashCommandPayload command) {
        take(
                "command:" + command.getTriggerId(),
                command.getUserId(),
                Spot.of(command.getChannelId(), command.getResponseUrl(), command.getTriggerId()),
                new What.Command(command.getCommand().substring(1), TypedText.unescaped(command.getText())));
    }

    private void shortcut(GlobalShortcutPayload shortcut) {
        take(
                "shortcut:" + shortcut.getTriggerId(),
                shortcut.getUser().getId(),
                Spot.of("", "", shortcut.getTriggerId()),
                new What.Command("case", ""));
    }

    private void aboutMessage(MessageShortcutPayload shortcut) {
        String channel = shortcut.getChannel().getId();
        String link = workspaceUrl + "archives/" + channel + "/p" + shortcut.getMessageTs().replace(".", "");
        take(
                "shortcut:" + shortcut.getTriggerId(),
                shortcut.getUser().getId(),
                Spot.of(channel, shortcut.getResponseUrl(), shortcut.getTriggerId()),
                new What.AboutMessage(TypedText.of(shortcut.getMessage().getText()), link));
    }

    private void clicked(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().getFirst();
        var state = payload.getView() == null ? payload.getState() : payload.getView().getState();
        SlackActions.read(action, state)
                .ifPresent(what -> take(
                        eventId(payload, action),
                        payload.getUser().getId(),
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
        return "action:%s:%s:%s".formatted(where, action.getActionId(), action.getActionTs());
    }

    private Response suggest(
            BlockSuggestionPayload payload, Optional<ControlId> control, BlockSuggestionContext context) {
        List<View.Option> options = control.flatMap(id -> Deadline.within(conversations.suggest(
                payload.getUser().getId(), id, payload.getValue(), MOST_SUGGESTIONS)))
                .orElse(List.of());
        return context.ack(response -> response.options(SlackScreens.suggestions(options)));
    }

    private Response written(EventsApiPayload<MessageEvent> payload, EventContext context) {
        MessageEvent message = payload.getEvent();
        if (DIRECT_MESSAGES.equals(message.getChannelType()) && message.getBotId() == null) {
            take(
                    payload.getEventId(),
                    message.getUser(),
                    Spot.DIRECT,
                    new What.Typed(TypedText.of(message.getText())));
        }
        return context.ack();
    }

    private Response filesGiven(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
        MessageFileShareEvent message = payload.getEvent();
        if (DIRECT_MESSAGES.equals(message.getChannelType())) {
            var uploaded = conversations.take(new Event(
                    payload.getEventId(),
                    message.getUser(),
                    visitor -> upload(payload.getEventId(), visitor, message.getFiles()),
                    (visitor, reply) -> replies.show(visitor, Spot.DIRECT, reply)));
            String text = TypedText.of(message.getText());
            if (text.isBlank()) {
                Deadline.within(uploaded);
            } else {
                take(payload.getEventId() + ":text", message.getUser(), Spot.DIRECT, new What.Typed(text));
            }
        }
        return context.ack();
    }

    private Reply upload(String eventId, Visitor visitor, List<com.slack.api.model.File> given) {
        return files.refusal(given, visitor.locale())
                .map(why -> SlackConversations.problem(
                        SlackWords.in(visitor.locale()).say(why)))
                .orElseGet(() -> conversations.ask(eventId, visitor, new What.Uploaded(files.fetch(given))));
    }

    private Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        if ("home".equals(payload.getEvent().getTab())) {
            Deadline.within(conversations.take(new Event(
                    payload.getEventId(),
                    payload.getEvent().getUser(),
                    visitor -> conversations.ask(payload.getEventId(), visitor, new What.OpenedHome()),
                    replies::home)));
        }
        return context.ack();
    }
}
