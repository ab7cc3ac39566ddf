package org.caseassistant.bot.config;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.bot.config.Values.UnusableException;
import org.caseassistant.bot.logging.LogFormat;
import org.caseassistant.core.access.LinkRules;
import org.caseassistant.core.directory.EmailAddress;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.policy.ReadOnlySees;
import org.caseassistant.core.privacy.Retention;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.persistence.DatabaseAddress;
import org.caseassistant.persistence.DatabaseUnavailableException;
import org.slf4j.event.Level;

/** Reads the configuration and checks all of it before it says anything, so that nobody corrects it in instalments. */
public final class ConfigurationReader {
    private static final long MEGABYTE = 1_000_000;

    private static final String DEFAULT_TYPES =
            "pdf,png,jpg,jpeg,gif,webp,heic,txt,log,csv,doc,docx,xls,xlsx,ppt,pptx,rtf,odt,ods,zip,mp4,mov";

    private final Path directory;
    private final Values values;

    private ConfigurationReader(Path directory, Values values) {
        this.directory = directory;
        this.values = values;
    }

    /** What came of reading. */
    public sealed interface Result {

        /** A usable configuration. */
        record Read(Configuration configuration) implements Result {}

        /** None, and everything that is wrong. */
        record Refused(List<ConfigurationProblem> problems) implements Result {
            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads the configuration.
     *
     * @param environment the variables of the process; they win over the file's
     * @param directory where to look for {@code .env}, and what relative paths start from
     * @param catalogOption the catalogue that the command line names; wins over both
     */
    public static Result read(Map<String, String> environment, Path directory, Optional<String> catalogOption) {
        EnvironmentFile file = EnvironmentFile.in(directory);
        var texts = new HashMap<>(file.variables());
        texts.putAll(environment);
        var values = new Values(texts);
        file.problems().forEach(problem -> values.problem(problem.variable(), problem.what(), problem.expected()));
        Configuration configuration = new ConfigurationReader(directory, values).configuration(catalogOption);
        return values.problems().isEmpty()
                ? new Result.Read(configuration)
                : new Result.Refused(values.problems());
    }

    /** The text of one variable, unchecked; empty if it is not set, or the file cannot be read. */
    public static Optional<String> text(Map<String, String> environment, Path directory, Variable variable) {
        var texts = new HashMap<>(EnvironmentFile.in(directory).variables());
        texts.putAll(environment);
        return new Values(texts).text(variable);
    }

    private Configuration configuration(Optional<String> catalogOption) {
        Optional<DatabaseAddress> database = database();
        int poolSize = values.number(Variable.DATABASE_POOL_SIZE, 2, 40, 10, "connections");
        Optional<Path> catalog = catalogFile(catalogOption);
        NoticeSettings notices = new NoticeSettingsReader(values, directory).read();
        Optional<MailSettings> mail = new MailSettingsReader(values).read();
        AssistantSettings assistant = assistant(notices, mail.isPresent());
        Optional<SlackSettings> slack = new SlackSettingsReader(values).read();
        Optional<DiscordSettings> discord = new DiscordSettingsReader(values).read();
        return new Configuration(
                database,
                poolSize,
                catalog,
                assistant,
                logFormat(),
                logLevel(),
                consoleLocale(),
                consoleZone(),
                slack,
                discord,
                notices,
                web(slack, notices.mail().isPresent()),
                mail,
                new Retention(days(Variable.RETENTION_ATTACHMENTS), days(Variable.RETENTION_CLOSED_CASES)),
                new BucketSettingsReader(values).read(),
                firstAdministrator(slack.isPresent(), discord.isPresent() && mail.isEmpty()));
    }

    /** A time to keep something for; empty for ever. */
    private Optional<Duration> days(Variable variable) {
        return values.text(variable).map(_ -> Duration.ofDays(values.number(variable, 1, 36_500, 365, "days")));
    }

    /** Slack vouches for addresses, and the console for nothing; elsewhere they are proved by mail. */
    private Optional<String> firstAdministrator(boolean slack, boolean discordWithoutMail) {
        Optional<String> email = values.value(
                Variable.FIRST_ADMINISTRATOR,
                "an e-mail address, for example jordan.rivera@example.org",
                text -> EmailAddress.read(text)
                        .orElseThrow(() -> new UnusableException("'" + text + "' is no e-mail address")));
        if (email.isPresent() && discordWithoutMail && !slack) {
            values.problem(
                    Variable.FIRST_ADMINISTRATOR.name(),
                    "on Discord they prove who they are by a code in an e-mail, and MAIL_URL is not set",
                    "MAIL_URL too, for example MAIL_URL=smtp://mail.example.org:587");
        }
        return email;
    }

    /** Where the operator wants it, and where a chat platform calls or e-mails lead. */
    private Optional<WebSettings> web(Optional<SlackSettings> slack, boolean mailed) {
        int port = values.number(Variable.HTTP_PORT, 1, 65535, 3000, "port");
        Optional<String> metricsToken = values.value(
                Variable.METRICS_TOKEN,
                "a password of at least 16 characters, for example from openssl rand -hex 16",
                ConfigurationReader::password);
        boolean called = slack.filter(settings -> settings.way() instanceof SlackSettings.Way.Http
                || settings.workspaces() instanceof SlackSettings.Workspaces.Installed)
                .isPresent();
        return called || mailed || values.text(Variable.HTTP_PORT).isPresent()
                ? Optional.of(new WebSettings(port, metricsToken))
                : Optional.empty();
    }

    private static String password(String text) throws UnusableException {
        if (text.length() < 16) {
            throw new UnusableException("it is too short");
        }
        return text;
    }

    private Optional<DatabaseAddress> database() {
        Optional<String> url = values.text(Variable.DATABASE_URL);
        for (Variable login : List.of(Variable.DATABASE_USER, Variable.DATABASE_PASSWORD)) {
            if (url.isEmpty() && values.text(login).isPresent()) {
                values.problem(
                        login.name(),
                        "it is set, but DATABASE_URL is not",
                        "both or neither, for example DATABASE_URL=postgres://db.example.org:5432/cases");
            }
        }
        return values.value(
                Variable.DATABASE_URL,
                "postgres://HOST:PORT/DATABASE, special characters as %-codes, for example"
                        + " postgres://db.example.org:5432/cases",
                text -> {
                    try {
                        return DatabaseAddress.parse(withLogin(text));
                    } catch (DatabaseUnavailableException _) {
                        // Says the same at greater length.
                        throw new UnusableException("it is not the address of a PostgreSQL database");
                    }
                });
    }

    /** An address may have the login as options; one that stands before the host wins. */
    private String withLogin(String url) {
        var address = new StringBuilder(url);
        Map.of("user", Variable.DATABASE_USER, "password", Variable.DATABASE_PASSWORD)
                .forEach((option, variable) -> values.text(variable)
                        .ifPresent(text -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                                .append(option)
                                .append('=')
                                .append(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))));
        return address.toString();
    }

    private Optional<Path> catalogFile(Optional<String> option) {
        String name = option.isPresent() ? "--catalog" : Variable.CATALOG_FILE.name();
        return values.parsed(
                name,
                option.or(() -> values.text(Variable.CATALOG_FILE)),
                "the path of a readable YAML file, for example /etc/case-assistant/catalog.yaml",
                text -> {
                    Path file = directory.resolve(text);
                    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                        throw new UnusableException("there is no readable file '" + text + "'");
                    }
                    return file;
                });
    }

    private AssistantSettings assistant(NoticeSettings notices, boolean mail) {
        String region = values.value(
                Variable.PHONE_REGION,
                "a country by its two letters (ISO 3166), for example US",
                text -> {
                    String upper = text.toUpperCase(Locale.ROOT);
                    if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(upper)) {
                        throw new UnusableException("'" + text + "' is no country with telephone numbers");
                    }
                    return upper;
                })
                .orElse("US");
        int lifetime = values.number(Variable.RETENTION_DRAFTS, 2, 365, 14, "days");
        int megabytes = values.number(Variable.ATTACHMENT_MAX_MB, 1, 100, 10, "megabytes");
        int perUser = values.number(Variable.LINK_CODES_PER_USER, 1, 100, 5, "codes");
        int perAddress = values.number(Variable.LINK_CODES_PER_ADDRESS, 1, 100, 3, "codes");
        return new AssistantSettings(
                region,
                Duration.ofDays(lifetime),
                megabytes * MEGABYTE,
                attachmentTypes(),
                notices.address(),
                notices.zone(),
                new Policy(oneOf(
                        Variable.READ_ONLY_SEES, List.of(ReadOnlySees.values()), ReadOnlySees.OWN, "account")),
                new DeskSettingsReader(values, notices.zone()).read(),
                LinkRules.with(mail, perUser, perAddress),
                new MailSettingsReader(values).caseReplies());
    }

    private Set<String> attachmentTypes() {
        return values.value(
                Variable.ATTACHMENT_TYPES,
                "endings of file names with commas between them, for example pdf,png,docx",
                ConfigurationReader::endings)
                .orElseGet(() -> Set.of(DEFAULT_TYPES.split(",")));
    }

    private static Set<String> endings(String text) throws UnusableException {
        var endings = new LinkedHashSet<String>();
        for (String part : text.split(",", -1)) {
            String ending = part.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
            if (!ending.matches("[a-z0-9]{1,10}")) {
                throw new UnusableException("'" + part.strip() + "' is not the ending of a file name");
            }
            endings.add(ending);
        }
        return endings;
    }

    private LogFormat logFormat() {
        return oneOf(Variable.LOG_FORMAT, List.of(LogFormat.values()), LogFormat.AUTO, "json");
    }

    private Level logLevel() {
        return oneOf(Variable.LOG_LEVEL, List.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG), Level.WARN, "info");
    }

    private <E extends Enum<E>> E oneOf(Variable variable, List<E> all, E otherwise, String example) {
        List<String> names = all.stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
        String expected = String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast()
                + ", for example " + example;
        return values.value(variable, expected, text -> {
            int index = names.indexOf(text.toLowerCase(Locale.ROOT));
            if (index < 0) {
                throw new UnusableException("'" + text + "' is none of them");
            }
            return all.get(index);
        }).orElse(otherwise);
    }

    private Locale consoleLocale() {
        return values.value(
                Variable.CONSOLE_LOCALE, "a language tag (BCP 47), for example en-US", ConfigurationReader::locale)
                .orElseGet(Locale::getDefault);
    }

    private static Locale locale(String text) throws UnusableException {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
            // "english" has the form of a language tag; Java calls a language it does not know by its code.
            if (!locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage())) {
                return locale;
            }
        } catch (IllformedLocaleException _) {
            // The same answer as for a well-formed tag of no language.
        }
        throw new UnusableException("'" + text + "' is no language");
    }

    private ZoneId consoleZone() {
        return values.value(
                Variable.CONSOLE_TIME_ZONE,
                "the IANA name of a time zone, for example America/Chicago",
                text -> {
                    if (!ZoneId.getAvailableZoneIds().contains(text)) {
                        throw new UnusableException("'" + text + "' is no time zone" + zoneHint(text));
                    }
                    return ZoneId.of(text);
                })
                .orElseGet(ZoneId::systemDefault);
    }

    private static String zoneHint(String text) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equalsIgnoreCase(text.replace(' ', '_')))
                .findFirst()
                .map(zone -> " (but '" + zone + "' is)")
                .orElse("");
    }
}
