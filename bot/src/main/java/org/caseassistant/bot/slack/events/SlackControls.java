package org.caseassistant.bot.slack.events;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.slack.connection.Arrivals;
import org.caseassistant.bot.slack.conversation.Event;
import org.caseassistant.bot.slack.conversation.SlackAssistant;
import org.caseassistant.bot.slack.conversation.SlackConversations;
import org.caseassistant.bot.slack.conversation.SlackReplies;
import org.caseassistant.bot.slack.conversation.Spot;
import org.caseassistant.bot.slack.conversation.Who;
import org.caseassistant.bot.slack.render.SlackActions;
import org.caseassistant.bot.slack.render.SlackScreens;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.View;

/** What people do with commands, shortcuts, buttons and menus, and with their Home tab. */
public final class SlackControls {
    private static final int MOST_SUGGESTIONS = 100;

    private final Reception reception;
    private final SlackConversations conversations;
    private final SlackAssistant assistant;
    private final SlackReplies replies;

    /**
     * Made once.
     *
     * @param reception takes what can be acknowledged once it is stored
     * @param conversations one thing after the other for each user
     * @param assistant answers
     * @param replies shows what is answered
     */
    public SlackControls(
            Reception reception, SlackConversations conversations, SlackAssistant assistant, SlackReplies replies) {
        this.reception = reception;
        this.conversations = conversations;
        this.assistant = assistant;
        this.replies = replies;
    }

    /** A command was given. */
    void command(SlashCommandPayload command) {
        Who who = Teams.who(command);
        reception.take(
                who.eventId("command", command.getTriggerId()),
                who,
                Spot.of(command.getChannelId(), command.getResponseUrl(), command.getTriggerId()),
                new What.Command(
                        command.getCommand().substring(1),
                        MessageText.unescaped(command.getText()),
                        channel(who, command.getChannelId())));
    }

    /** Direct messages are not read by others. Whether they may manage it is asked when it matters. */
    private static Optional<Channel> channel(Who who, String id) {
        return id == null || !id.matches("[CG].+")
                ? Optional.empty()
                : Optional.of(new Channel(new Place(SlackNames.SURFACE, who.team(), id), false));
    }

    /** The shortcut that is there everywhere was used. */
    void shortcut(GlobalShortcutPayload shortcut) {
        Who who = Teams.who(shortcut);
        reception.take(
                who.eventId("shortcut", shortcut.getTriggerId()),
                who,
                Spot.of("", "", shortcut.getTriggerId()),
                new What.Command("case", ""));
    }

    /** The shortcut on a message was used. */
    void aboutMessage(MessageShortcutPayload shortcut) {
        Who who = Teams.who(shortcut);
        String channel = shortcut.getChannel().getId();
        String link = "https://%s.slack.com/archives/%s/p%s"
                .formatted(shortcut.getTeam().getDomain(), channel, shortcut.getMessageTs().replace(".", ""));
        reception.take(
                who.eventId("shortcut", shortcut.getTriggerId()),
                who,
                Spot.of(channel, shortcut.getResponseUrl(), shortcut.getTriggerId()),
                new What.AboutMessage(MessageText.of(shortcut.getMessage().getText()), link));
    }

    /** A button was pressed, or something chosen. */
    void clicked(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().getFirst();
        var state = payload.getView() == null ? payload.getState() : payload.getView().getState();
        SlackActions.read(action, state)
                .ifPresent(what -> reception.take(
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
        return Teams.who(payload)
                .eventId("action", "%s:%s:%s".formatted(where, action.getActionId(), action.getActionTs()));
    }

    /** Words were typed into a menu. */
    Response suggest(
            BlockSuggestionPayload payload, Optional<ControlId> control, BlockSuggestionContext context) {
        List<View.Option> options = control.flatMap(id -> Arrivals.await(conversations.suggest(
                Teams.who(payload), id, payload.getValue(), MOST_SUGGESTIONS)))
                .orElse(List.of());
        return context.ack(response -> response.options(SlackScreens.suggestions(options)));
    }

    /** Somebody looks at their Home tab. */
    Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        if ("home".equals(payload.getEvent().getTab())) {
            Who who = Teams.who(payload, payload.getEvent().getUser());
            String eventId = who.eventId("event", payload.getEventId());
            Arrivals.await(conversations.take(new Event(
                    eventId,
                    who,
                    Spot.NOWHERE,
                    visitor -> assistant.ask(eventId, visitor, new What.OpenedHome()),
                    replies::home)));
        }
        return context.ack();
    }
}
