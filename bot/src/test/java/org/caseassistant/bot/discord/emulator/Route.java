package org.caseassistant.bot.discord.emulator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The routes of the REST API that the emulator knows, besides the download of files. */
public enum Route {
    /** Where the gateway is. */
    GATEWAY("GET", "gateway"),
    /** Where the gateway is, and how many shards and identifies there are. */
    GATEWAY_BOT("GET", "gateway/bot"),
    /** The bot's own account. */
    SELF("GET", "users/@me"),
    /** Another account. */
    USER("GET", "users/{user}"),
    /** Opens the direct message with a person. */
    CREATE_DM("POST", "users/@me/channels"),
    /** The application. */
    APPLICATION("GET", "applications/@me"),
    /** The application, as OAuth2 tells it. */
    OAUTH_APPLICATION("GET", "oauth2/applications/@me"),
    /** The commands that apply everywhere. */
    COMMANDS("GET", "applications/{application}/commands"),
    /** Replaces the commands that apply everywhere. */
    OVERWRITE_COMMANDS("PUT", "applications/{application}/commands"),
    /** Adds a command, or replaces the one of the same name. */
    CREATE_COMMAND("POST", "applications/{application}/commands"),
    /** One command. */
    COMMAND("GET", "applications/{application}/commands/{command}"),
    /** Changes one command. */
    EDIT_COMMAND("PATCH", "applications/{application}/commands/{command}"),
    /** Removes one command. */
    DELETE_COMMAND("DELETE", "applications/{application}/commands/{command}"),
    /** The commands of one guild. */
    GUILD_COMMANDS("GET", "applications/{application}/guilds/{guild}/commands"),
    /** Replaces the commands of one guild. */
    OVERWRITE_GUILD_COMMANDS("PUT", "applications/{application}/guilds/{guild}/commands"),
    /** Adds a command to one guild. */
    CREATE_GUILD_COMMAND("POST", "applications/{application}/guilds/{guild}/commands"),
    /** One command of one guild. */
    GUILD_COMMAND("GET", "applications/{application}/guilds/{guild}/commands/{command}"),
    /** Changes one command of one guild. */
    EDIT_GUILD_COMMAND("PATCH", "applications/{application}/guilds/{guild}/commands/{command}"),
    /** Removes one command of one guild. */
    DELETE_GUILD_COMMAND("DELETE", "applications/{application}/guilds/{guild}/commands/{command}"),
    /** The first answer to an interaction. */
    CALLBACK("POST", "interactions/{interaction}/{token}/callback"),
    /** A further answer to an interaction. */
    FOLLOW_UP("POST", "webhooks/{application}/{token}"),
    /** An answer to an interaction, read. */
    GET_ANSWER("GET", "webhooks/{application}/{token}/messages/{message}"),
    /** An answer to an interaction, changed. */
    EDIT_ANSWER("PATCH", "webhooks/{application}/{token}/messages/{message}"),
    /** An answer to an interaction, deleted. */
    DELETE_ANSWER("DELETE", "webhooks/{application}/{token}/messages/{message}"),
    /** A channel. */
    CHANNEL("GET", "channels/{channel}"),
    /** A channel, changed: threads are archived by it. */
    EDIT_CHANNEL("PATCH", "channels/{channel}"),
    /** The latest messages of a channel. */
    MESSAGES("GET", "channels/{channel}/messages"),
    /** A new message. */
    CREATE_MESSAGE("POST", "channels/{channel}/messages"),
    /** A message, read. */
    MESSAGE("GET", "channels/{channel}/messages/{message}"),
    /** A message, changed. */
    EDIT_MESSAGE("PATCH", "channels/{channel}/messages/{message}"),
    /** A message, deleted. */
    DELETE_MESSAGE("DELETE", "channels/{channel}/messages/{message}"),
    /** A thread below a message. */
    CREATE_THREAD_FROM_MESSAGE("POST", "channels/{channel}/messages/{message}/threads"),
    /** A thread without a message. */
    CREATE_THREAD("POST", "channels/{channel}/threads"),
    /** Shows that the bot is typing. */
    TYPING("POST", "channels/{channel}/typing"),
    /** A guild. */
    GUILD("GET", "guilds/{guild}"),
    /** A member of a guild. */
    MEMBER("GET", "guilds/{guild}/members/{user}");

    private final String method;

    private final String template;

    Route(String method, String template) {
        this.method = method;
        this.template = template;
    }

    /**
     * The HTTP method.
     *
     * @return for example {@code POST}
     */
    public String method() {
        return method;
    }

    /** Whether the token in the path is all it takes, and the global rate limit does not count it. */
    boolean interaction() {
        return switch (this) {
            case CALLBACK, FOLLOW_UP, GET_ANSWER, EDIT_ANSWER, DELETE_ANSWER -> true;
            default -> false;
        };
    }

    /** The values in a path that fits this route. */
    Optional<Map<String, String>> match(String verb, String path) {
        var parts = path.split("/", -1);
        var names = template.split("/", -1);
        if (!method.equals(verb) || parts.length != names.length) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < parts.length; i++) {
            if (names[i].startsWith("{")) {
                values.put(names[i].substring(1, names[i].length() - 1), parts[i]);
            } else if (!names[i].equals(parts[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(values));
    }

    static Optional<Route> of(String verb, String path) {
        return Arrays.stream(values()).filter(r -> r.match(verb, path).isPresent()).findFirst();
    }
}
