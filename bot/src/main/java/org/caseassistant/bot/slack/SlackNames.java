package org.caseassistant.bot.slack;

import java.util.List;
import org.caseassistant.core.assistant.AssistantFeatures;

/** What is agreed with Slack in the app's manifest. */
final class SlackNames {
    /** The platform's name, as it stands in places and identities. */
    static final String SURFACE = "slack";

    /** The slash commands: those that people can give anywhere. */
    static final List<String> COMMANDS =
            AssistantFeatures.ALL.commandNames().stream().map(name -> "/" + name).toList();

    /** The shortcut on a message. */
    static final String MESSAGE_SHORTCUT = "case_from_message";

    /** The shortcut that is there everywhere. */
    static final String GLOBAL_SHORTCUT = "open_case";

    /** Where Slack sends everything when it calls by HTTP. */
    static final String PATH = "/slack/events";

    /** Where somebody begins who installs the app in their workspace. */
    static final String INSTALL_PATH = "/slack/install";

    /** Where Slack sends them afterwards: the redirect URL. */
    static final String REDIRECT_PATH = "/slack/oauth_redirect";

    /**
     * What the bot may do: be commanded, write, open direct messages and read what is written there, read what names it
     * elsewhere, know people and their addresses, and fetch files.
     */
    static final List<String> SCOPES = List.of(
            "commands", "chat:write", "im:write", "im:history", "app_mentions:read", "channels:read", "groups:read",
            "users:read", "users:read.email", "files:read", "files:write");

    /** What Slack tells it. */
    static final List<String> EVENTS =
            List.of(
                    "message.im", "app_mention", "app_home_opened", "channel_shared", "app_uninstalled",
                    "tokens_revoked");

    private SlackNames() {}
}
