package org.caseassistant.bot.config;

import java.util.Optional;

/**
 * How to reach Discord. Its text form holds no secret.
 *
 * @param botToken the bot's token; a secret
 * @param apiUrl the base address of the API, ending in {@code /api/v10/}; empty for Discord's own
 * @param developmentGuild the id of the one server that commands are registered for; empty for all servers
 * @param shards how many connections the servers are shared among; empty for as many as Discord recommends
 */
public record DiscordSettings(
        String botToken, Optional<String> apiUrl, Optional<String> developmentGuild, Optional<Integer> shards) {
    @Override
    public String toString() {
        return "DiscordSettings[apiUrl=" + apiUrl + ", developmentGuild=" + developmentGuild + ", shards=" + shards
                + "]";
    }
}
