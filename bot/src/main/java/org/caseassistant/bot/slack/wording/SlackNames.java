package org.caseassistant.bot.slack.wording;

import java.util.List;
import org.caseassistant.core.assistant.AssistantFeatures;

/** What is agreed with Slack in the app's manifest. */
public final class SlackNames {
    /** The platform's name, as it stands in places and identities. */
    public static final String SURFACE = "slack";

    /** The slash commands: those that people can give anywhere. */
    public static final List<String> COMMANDS =
            AssistantFeatures.ALL.commandNames().stream().map(name -> "/" + name).toList();

    /** The shortcut on a message. */
    public static final String MESSAGE_SHORTCUT = "case_from_message";

    /** The shortcut that is there everywhere. */
    public static final String GLOBAL_SHORTCUT = "open_case";

    /** Where Slack sends everything when it calls by HTTP. */
    public static final String PATH = "/slack/events";

    /** Where somebody begins who installs the app in their workspace. */
    public static final String INSTALL_PATH = "/slack/install";

    /** Where Slack sends them afterwards: the redirect URL. */
    public static final String REDIRECT_PATH = "/slack/oauth_redirect";

    /**
     * What the bot may do: be commanded, write, open direct messages and read what is written there, read what names it
     * elsewhere, know people and their addresses, and fetch files.
     */
    public static final List<String> SCOPES = List.of(
            "commands", "chat:write", "im:write", "im:history", "app_mentions:read", "channels:read", "groups:read",
            "users:read", "users:read.email", "files:read", "files:write");

    /** What Slack tells it. */
    public static final List<String> EVENTS =
            List.of(
                    "message.im", "app_mention", "app_home_opened", "channel_shared", "app_uninstalled",
                    "tokens_revoked");

    private SlackNames() {}
}
