package org.caseassistant.bot.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.bot.config.Values.UnusableException;
import org.caseassistant.bot.logging.LogFormat;
import org.caseassistant.core.assistant.AssistantSettings;
import org.caseassistant.core.directory.EmailAddress;
import org.caseassistant.core.privacy.Retention;
import org.caseassistant.persistence.DatabaseAddress;
import org.slf4j.event.Level;

/** Reads the configuration and checks all of it before it says anything, so that nobody corrects it in instalments. */
public final class ConfigurationReader {
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
        Optional<DatabaseAddress> database = new DatabaseSettingsReader(values).read();
        int poolSize = values.number(Variable.DATABASE_POOL_SIZE, 2, 40, 10, "connections");
        Optional<Path> catalog = catalogFile(catalogOption);
        NoticeSettings notices = new NoticeSettingsReader(values, directory).read();
        Optional<MailSettings> mail = new MailSettingsReader(values).read();
        AssistantSettings assistant = new AssistantSettingsReader(values).read(notices, mail.isPresent());
        Optional<SlackSettings> slack = new SlackSettingsReader(values).read();
        Optional<DiscordSettings> discord = new DiscordSettingsReader(values).read();
        var console = new ConsoleSettingsReader(values);
        return new Configuration(
                database,
                poolSize,
                catalog,
                assistant,
                logFormat(),
                logLevel(),
                console.locale(),
                console.zone(),
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

    private LogFormat logFormat() {
        return values.oneOf(Variable.LOG_FORMAT, List.of(LogFormat.values()), LogFormat.AUTO, "json");
    }

    private Level logLevel() {
        return values.oneOf(Variable.LOG_LEVEL, List.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG), Level.WARN,
                "info");
    }
}
