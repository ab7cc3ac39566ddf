package org.caseassistant.bot.config;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.bot.config.SlackSettings.Way;
import org.caseassistant.bot.config.SlackSettings.Workspaces;
import org.caseassistant.bot.config.Values.UnusableException;
import org.caseassistant.bot.encryption.EncryptionKey;

/** Reads the variables about Slack. */
final class SlackSettingsReader {
    private static final String BOT_TOKEN = "the bot's token from Slack's settings of the app, for example xoxb-1-a";
    private static final String APP_TOKEN = "an app-level token with connections:write, for example xapp-1-a";
    private static final String SECRET =
            "the signing secret from Slack's settings of the app, for example 8f742231b10e";
    private static final String ACCOUNTS = "names of accounts with semicolons between them, or * for the support"
            + " organisation's own workspace, for example Northfield Public Schools";
    private static final String CLIENT_SECRET =
            "the client secret from Slack's settings of the app, for example 33fea0113f5b1";
    private static final String KEY = "what the command case-assistant encryption-key prints, for example ewogICJwcm";
    private static final String PUBLIC_URL =
            "the address of this program without a slash at its end, for example https://cases.example.org";
    private static final String URL = "a web address that ends in /api/, for example https://slack.com/api/";

    private final Values values;

    SlackSettingsReader(Values values) {
        this.values = values;
    }

    /**
     * The settings; empty if neither a bot token nor a client id says that Slack is wanted, and if something is wrong
     * with them.
     */
    Optional<SlackSettings> read() {
        Optional<String> botToken = token(Variable.SLACK_BOT_TOKEN, "xoxb-", BOT_TOKEN);
        Optional<String> appToken = token(Variable.SLACK_APP_TOKEN, "xapp-", APP_TOKEN);
        Optional<Boolean> http = values.value(
                Variable.SLACK_MODE, "socket or http, for example socket", SlackSettingsReader::isHttp);
        Optional<String> apiUrl = values.value(Variable.SLACK_API_URL, URL, SlackSettingsReader::apiUrl);
        Optional<Set<String>> accounts = values.value(
                Variable.SLACK_ACCOUNTS, ACCOUNTS, SlackSettingsReader::accounts);
        Optional<EncryptionKey> key = values.value(
                Variable.ENCRYPTION_KEY, KEY, SlackSettingsReader::key);
        Optional<String> publicUrl = values.value(Variable.PUBLIC_URL, PUBLIC_URL, SlackSettingsReader::publicUrl);
        Optional<Variable> wanted = wanted();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Optional<Workspaces> workspaces = wanted.get() == Variable.SLACK_BOT_TOKEN
                ? one(botToken, accounts)
                : installed(key, publicUrl);
        Optional<Way> way = way(wanted.get(), http.orElse(false), appToken);
        return workspaces.flatMap(served -> way.map(reached -> new SlackSettings(served, reached, apiUrl)));
    }

    /** The variable that says which workspaces are served. */
    private Optional<Variable> wanted() {
        boolean one = values.text(Variable.SLACK_BOT_TOKEN).isPresent();
        boolean many = values.text(Variable.SLACK_CLIENT_ID).isPresent();
        if (one && many) {
            values.problem(
                    Variable.SLACK_CLIENT_ID.name(),
                    "it is set, and SLACK_BOT_TOKEN too",
                    "the one for all workspaces that install the app, or the other for a single workspace");
        }
        if (one) {
            return Optional.of(Variable.SLACK_BOT_TOKEN);
        }
        return many ? Optional.of(Variable.SLACK_CLIENT_ID) : Optional.empty();
    }

    private Optional<Workspaces> one(Optional<String> botToken, Optional<Set<String>> accounts) {
        needed(Variable.SLACK_BOT_TOKEN, Variable.SLACK_ACCOUNTS, ACCOUNTS);
        return botToken.flatMap(token -> accounts.map(names -> new Workspaces.One(token, names)));
    }

    private Optional<Workspaces> installed(Optional<EncryptionKey> key, Optional<String> publicUrl) {
        needed(Variable.SLACK_CLIENT_ID, Variable.SLACK_CLIENT_SECRET, CLIENT_SECRET);
        needed(Variable.SLACK_CLIENT_ID, Variable.ENCRYPTION_KEY, KEY);
        needed(Variable.SLACK_CLIENT_ID, Variable.PUBLIC_URL, PUBLIC_URL);
        return values.text(Variable.SLACK_CLIENT_ID)
                .flatMap(id -> values.text(Variable.SLACK_CLIENT_SECRET)
                        .flatMap(secret -> publicUrl.flatMap(
                                url -> key.map(keys -> new Workspaces.Installed(id, secret, url, keys)))));
    }

    private Optional<Way> way(Variable wanted, boolean overHttp, Optional<String> appToken) {
        needed(
                wanted,
                overHttp ? Variable.SLACK_SIGNING_SECRET : Variable.SLACK_APP_TOKEN,
                overHttp ? SECRET : APP_TOKEN);
        return overHttp
                ? values.text(Variable.SLACK_SIGNING_SECRET).map(Way.Http::new)
                : appToken.map(Way.Socket::new);
    }

    private void needed(Variable by, Variable variable, String expected) {
        if (values.text(variable).isEmpty()) {
            values.problem(variable.name(), "it is not set, but " + by + " is", expected);
        }
    }

    private static EncryptionKey key(String text) throws UnusableException {
        try {
            return EncryptionKey.parse(text);
        } catch (GeneralSecurityException _) {
            // Never quoted.
            throw new UnusableException("it is no key that this program made");
        }
    }

    private static String publicUrl(String text) throws UnusableException {
        try {
            URI address = URI.create(text);
            boolean plain = address.getQuery() == null && address.getFragment() == null && !text.endsWith("/");
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && plain && address.getHost() != null) {
                return text;
            }
        } catch (IllegalArgumentException _) {
            // The same answer as for an address of something else.
        }
        throw new UnusableException("'" + text + "' is no such address");
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
