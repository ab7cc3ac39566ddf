package org.caseassistant.bot.config;

import java.net.URI;
import java.util.Optional;
import org.caseassistant.bot.config.Values.UnusableException;

/** Reads the variables about Discord. */
final class DiscordSettingsReader {
    private static final String TOKEN =
            "the bot's token from the page Bot of the application, for example MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7";
    private static final String URL =
            "a web address that ends in /api/v10/, for example https://discord.com/api/v10/";
    private static final String GUILD = "the id of a server, for example 123456789012345678";

    private static final String SHARDS = "auto, or a number from 1 to 1000, for example 2";

    private static final String AUTOMATIC = "auto";

    private final Values values;

    DiscordSettingsReader(Values values) {
        this.values = values;
    }

    /** The settings; empty if no token says that Discord is wanted, and if something is wrong with them. */
    Optional<DiscordSettings> read() {
        Optional<String> token = values.value(Variable.DISCORD_BOT_TOKEN, TOKEN, DiscordSettingsReader::token);
        Optional<String> apiUrl = values.value(Variable.DISCORD_API_URL, URL, DiscordSettingsReader::apiUrl);
        Optional<String> guild = values.value(
                Variable.DISCORD_DEVELOPMENT_GUILD, GUILD, DiscordSettingsReader::guild);
        Optional<Integer> shards = values.value(Variable.DISCORD_SHARDS, SHARDS, DiscordSettingsReader::shards)
                .flatMap(number -> number);
        return token.map(secret -> new DiscordSettings(secret, apiUrl, guild, shards));
    }

    private static String token(String text) throws UnusableException {
        if (!text.matches("[A-Za-z0-9._-]+")) {
            // Never quoted: it may be most of a token.
            throw new UnusableException("it has signs that no token has");
        }
        return text;
    }

    private static String apiUrl(String text) throws UnusableException {
        try {
            URI address = URI.create(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && text.endsWith("/api/v10/")) {
                return text;
            }
        } catch (IllegalArgumentException _) {
            // The same answer as for an address of something else.
        }
        throw new UnusableException("'" + text + "' is no such address");
    }

    private static String guild(String text) throws UnusableException {
        if (!text.matches("[0-9]{15,20}")) {
            throw new UnusableException("'" + text + "' is no id of a server");
        }
        return text;
    }

    private static Optional<Integer> shards(String text) throws UnusableException {
        if (text.equals(AUTOMATIC)) {
            return Optional.empty();
        }
        if (!text.matches("[1-9][0-9]{0,2}|1000")) {
            throw new UnusableException("'" + text + "' is no such number");
        }
        return Optional.of(Integer.valueOf(text));
    }
}
