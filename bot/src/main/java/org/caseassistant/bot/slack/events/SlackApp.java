package org.caseassistant.bot.slack.events;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
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
import org.caseassistant.bot.slack.conversation.SlackAssistant;
import org.caseassistant.bot.slack.render.SlackActions;
import org.caseassistant.bot.slack.render.SlackModals;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.slack.workspace.Workspaces;

/**
 * What Slack tells of, and who takes it. A handler returns when what happened is stored, or when Slack's patience is
 * about to end; what it returns is the acknowledgement.
 */
public final class SlackApp {
    private final SlackControls controls;
    private final SlackForms forms;
    private final SlackMessages messages;
    private final SlackAssistant assistant;
    private final Workspaces workspaces;

    /**
     * Made once.
     *
     * @param controls takes what is done with commands, buttons and the like
     * @param forms takes what is done with forms
     * @param messages takes what is written
     * @param assistant hears of channels that are shared
     * @param workspaces hears of the app's removal
     */
    public SlackApp(
            SlackControls controls,
            SlackForms forms,
            SlackMessages messages,
            SlackAssistant assistant,
            Workspaces workspaces) {
        this.controls = controls;
        this.forms = forms;
        this.messages = messages;
        this.assistant = assistant;
        this.workspaces = workspaces;
    }

    /**
     * The handlers, for Bolt. It does nothing before them: whoever passes something on to it has made sure that it comes
     * from Slack, and which workspace's token acts is our own affair.
     */
    public App on(Slack slack) {
        var app = new App(
                AppConfig.builder()
                        .slack(slack)
                        .subtypedMessageEventsAutoAckEnabled(true)
                        .allEventsApiAutoAckEnabled(true)
                        .build(),
                slack,
                List.of());
        SlackNames.COMMANDS.forEach(name -> app.command(name, (request, context) -> {
            controls.command(request.getPayload());
            return context.ack();
        }));
        app.globalShortcut(SlackNames.GLOBAL_SHORTCUT, (request, context) -> {
            controls.shortcut(request.getPayload());
            return context.ack();
        });
        app.messageShortcut(SlackNames.MESSAGE_SHORTCUT, (request, context) -> {
            controls.aboutMessage(request.getPayload());
            return context.ack();
        });
        app.blockAction(SlackActions.ACTION_IDS, (request, context) -> {
            controls.clicked(request.getPayload());
            return context.ack();
        });
        app.blockAction(SlackModals.ACTION_IDS, (request, context) -> {
            forms.changed(request.getPayload());
            return context.ack();
        });
        app.viewSubmission(SlackModals.CALLBACK_IDS, (request, context) -> forms.sent(request.getPayload(), context));
        app.blockSuggestion(SlackActions.ACTION_IDS, (request, context) -> controls.suggest(
                request.getPayload(), SlackActions.searched(request.getPayload().getActionId()), context));
        app.blockSuggestion(SlackModals.ACTION_IDS, (request, context) -> controls.suggest(
                request.getPayload(), SlackForms.searched(request.getPayload()), context));
        app.event(MessageEvent.class, messages::written);
        app.event(MessageFileShareEvent.class, messages::filesGiven);
        app.event(AppMentionEvent.class, messages::named);
        app.event(MessageChangedEvent.class, messages::changed);
        app.event(MessageDeletedEvent.class, messages::deleted);
        app.event(AppHomeOpenedEvent.class, controls::homeOpened);
        app.event(ChannelSharedEvent.class, (payload, context) -> {
            assistant.shared(Teams.team(payload), payload.getEventId(), payload.getEvent().getChannel());
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
}
