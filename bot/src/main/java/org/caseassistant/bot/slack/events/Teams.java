package org.caseassistant.bot.slack.events;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.event.Event;
import com.slack.api.model.view.View;
import java.util.List;
import org.caseassistant.bot.slack.conversation.Who;

/**
 * Which workspace something is of: the one that has the app, whose token acts on it. In channels that are shared between
 * workspaces, the person may be at home in another one; that one's people are strangers here.
 */
final class Teams {
    private Teams() {}

    static Who who(SlashCommandPayload payload) {
        return new Who(payload.getTeamId(), payload.getUserId());
    }

    static Who who(GlobalShortcutPayload payload) {
        return new Who(payload.getTeam().getId(), payload.getUser().getId());
    }

    static Who who(MessageShortcutPayload payload) {
        return new Who(payload.getTeam().getId(), payload.getUser().getId());
    }

    static Who who(BlockActionPayload payload) {
        return new Who(team(payload.getView(), payload.getTeam().getId()), payload.getUser().getId());
    }

    static Who who(BlockSuggestionPayload payload) {
        return new Who(team(payload.getView(), payload.getTeam().getId()), payload.getUser().getId());
    }

    static Who who(ViewSubmissionPayload payload) {
        return new Who(team(payload.getView(), payload.getTeam().getId()), payload.getUser().getId());
    }

    static Who who(EventsApiPayload<? extends Event> payload, String user) {
        return new Who(team(payload), user);
    }

    /** The workspace for which Slack tells of this event. */
    static String team(EventsApiPayload<? extends Event> payload) {
        List<Authorization> authorizations = payload.getAuthorizations();
        return authorizations == null || authorizations.isEmpty() || authorizations.getFirst().getTeamId() == null
                ? payload.getTeamId()
                : authorizations.getFirst().getTeamId();
    }

    /** The app's own user there; empty if Slack does not say. */
    static String self(EventsApiPayload<? extends Event> payload) {
        List<Authorization> authorizations = payload.getAuthorizations();
        return authorizations == null || authorizations.isEmpty() || authorizations.getFirst().getUserId() == null
                ? ""
                : authorizations.getFirst().getUserId();
    }

    /** What is seen in a view belongs to the workspace that has the app, wherever the person is at home. */
    private static String team(View view, String otherwise) {
        return view == null || view.getAppInstalledTeamId() == null ? otherwise : view.getAppInstalledTeamId();
    }
}
