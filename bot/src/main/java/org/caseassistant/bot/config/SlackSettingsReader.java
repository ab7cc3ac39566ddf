package org.caseassistant.bot.config;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.bot.config.SlackSettings.Way;
import org.caseassistant.bot.config.Values.UnusableException;

/** Reads the variables about Slack. */
final class SlackSettingsReader {
    private static final String BOT_TOKEN = "the bot's token from Slack's settings of the app, for example xoxb-1-a";
    private static final String APP_TOKEN = "an app-level token with connections:write, for example xapp-1-a";
    private static final String SECRET =
            "the signing secret from Slack's settings of the app, for example 8f742231b10e";
    private static final String ACCOUNTS = "names of accounts with semicolons between them, or * for the support"
            + " organisation's own workspace, for example Northfield Public Schools";
    private static final String URL = "a web address that ends in /api/, for example https://slack.com/api/";

    private final Values values;

    SlackSettingsReader(Values values) {
        this.values = values;
    }

    /** The settings; empty if there is no bot token, and if something is wrong with them. */
    Optional<SlackSettings> read() {
        Optional<String> botToken = token(Variable.SLACK_BOT_TOKEN, "xoxb-", BOT_TOKEN);
        Optional<String> appToken = token(Variable.SLACK_APP_TOKEN, "xapp-", APP_TOKEN);
        Optional<String> secret = values.text(Variable.SLACK_SIGNING_SECRET);
        Optional<Boolean> http = values.value(
                Variable.SLACK_MODE, "socket or http, for example socket", SlackSettingsReader::isHttp);
        Optional<String> apiUrl = values.value(Variable.SLACK_API_URL, URL, SlackSettingsReader::apiUrl);
        Optional<Set<String>> accounts = values.value(
                Variable.SLACK_ACCOUNTS, ACCOUNTS, SlackSettingsReader::accounts);
        if (values.text(Variable.SLACK_BOT_TOKEN).isEmpty()) {
            return Optional.empty();
        }
        boolean overHttp = http.orElse(false);
        needed(overHttp ? Variable.SLACK_SIGNING_SECRET : Variable.SLACK_APP_TOKEN, overHttp ? SECRET : APP_TOKEN);
        needed(Variable.SLACK_ACCOUNTS, ACCOUNTS);
        Optional<Way> way = overHttp
                ? secret.map(Way.Http::new)
                : appToken.map(Way.Socket::new);
        return botToken.flatMap(bot -> way.flatMap(
                reached -> accounts.map(names -> new SlackSettings(bot, reached, apiUrl, names))));
    }

    private void needed(Variable variable, String expected) {
        if (values.text(variable).isEmpty()) {
            values.problem(variable.name(), "it is not set, but SLACK_BOT_TOKEN is", expected);
        }
    }

    private Optional<String> token(Variable variable, String beginning, String expected) {
        return values.value(variable, expected, text -> {
            if (!text.matches(beginning + "[A-Za-z0-9-]+")) {
                // Never quoted: it may be a token that went into the wrong place.
                throw new UnusableException("it is no token that begins with " + beginning);
            }
            return text;
        });
    }

    private static boolean isHttp(String text) throws UnusableException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "http" -> true;
            case "socket" -> false;
            default -> throw new UnusableException("'" + text + "' is neither");
        };
    }

    private static String apiUrl(String text) throws UnusableException {
        try {
            URI address = URI.create(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && text.endsWith("/api/")) {
                return text;
            }
        } catch (IllegalArgumentException _) {
            // The same answer as for an address of something else.
        }
        throw new UnusableException("'" + text + "' is no such address");
    }

    private static Set<String> accounts(String text) throws UnusableException {
        var names = new LinkedHashSet<String>();
        for (String part : text.split(";", -1)) {
            if (part.isBlank()) {
                throw new UnusableException("there is a name missing in '" + text + "'");
            }
            names.add(part.strip());
        }
        if (names.contains(SlackSettings.EVERY_ACCOUNT) && names.size() > 1) {
            throw new UnusableException("* stands for all, so no name can stand beside it");
        }
        return names;
    }
}
