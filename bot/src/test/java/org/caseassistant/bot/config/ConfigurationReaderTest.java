package org.caseassistant.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.bot.RepositoryFolder;
import org.caseassistant.bot.encryption.EncryptionKey;
import org.caseassistant.bot.logging.LogFormat;
import org.caseassistant.core.desk.BusinessHours;
import org.caseassistant.core.desk.DeskSettings;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.privacy.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

class ConfigurationReaderTest {
    @TempDir
    private Path directory;

    private Configuration read(Map<String, String> environment) {
        return switch (ConfigurationReader.read(environment, directory, Optional.empty())) {
            case ConfigurationReader.Result.Read(Configuration configuration) -> configuration;
            case ConfigurationReader.Result.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private List<String> problems(Map<String, String> environment, Optional<String> catalogOption) {
        return ConfigurationReader.read(environment, directory,
                catalogOption) instanceof ConfigurationReader.Result.Refused(var problems)
                        ? problems.stream().map(ConfigurationProblem::toString).toList()
                        : List.of();
    }

    private void envFile(String text) throws IOException {
        Files.writeString(directory.resolve(".env"), text);
    }

    @Test
    void theNotificationsPageIsPublishedAsSet() {
        NoticeSettings notices = read(Map.of(
                "NOTICES_URL", "https://status.example.org/n",
                "NOTICES_HOME_URL", "https://support.example.org/",
                "NOTICES_TIME_ZONE", "America/Chicago",
                "NOTICES_EXPORT_DIR", "page",
                "NOTICES_MAINTENANCE_END", "complete",
                "NOTICES_REMINDERS", "14d, 2h"))
                .notices();

        assertThat(notices)
                .isEqualTo(new NoticeSettings(
                        Optional.of("https://status.example.org/n/"),
                        Optional.of("https://support.example.org/"),
                        ZoneId.of("America/Chicago"),
                        Optional.of(directory.resolve("page")),
                        true,
                        List.of(Duration.ofDays(14), Duration.ofHours(2)),
                        Optional.empty()));
        assertThat(read(Map.of()).notices())
                .isEqualTo(new NoticeSettings(
                        Optional.empty(), Optional.empty(), ZoneOffset.UTC, Optional.empty(), false,
                        List.of(Duration.ofHours(24), Duration.ofHours(1)), Optional.empty()));
        assertThat(problems(
                Map.of(
                        "NOTICES_URL", "status.example.org",
                        "NOTICES_TIME_ZONE", "Chicago",
                        "NOTICES_MAINTENANCE_END", "never"),
                Optional.empty()))
                .containsExactlyInAnyOrder(
                        "NOTICES_URL: 'status.example.org' is no web address; expected a web address, for example"
                                + " https://status.example.org/notifications/",
                        "NOTICES_TIME_ZONE: 'Chicago' is no time zone; expected the IANA name of a time zone, for example"
                                + " America/Chicago",
                        "NOTICES_MAINTENANCE_END: 'never' is neither; expected ask or complete");
    }

    @Test
    void desksAreRunAsTheOrganisationWorks() {
        DeskSettings desk = read(Map.of(
                "DESK_URGENT", "critical",
                "DESK_CLAIM_WITHIN", "critical=30m, high=2h, other=1d",
                "DESK_CLOSE_AFTER", "14",
                "DESK_DIGEST", "fri 16:30",
                "BUSINESS_HOURS", "Mon-Thu 08:00-17:00, Fri 08:00-15:30, Sun 22:00-00:00",
                "BUSINESS_HOLIDAYS", "2026-12-25, 2027-01-01",
                "NOTICES_TIME_ZONE", "America/Chicago"))
                .assistant()
                .desk();

        assertThat(desk.urgent()).containsExactly("critical");
        assertThat(desk.claimWithin(Optional.of("high"))).contains(Duration.ofHours(2));
        assertThat(desk.claimWithin(Optional.of("low"))).isEmpty();
        assertThat(desk.claimWithin(Optional.empty())).contains(Duration.ofDays(1));
        assertThat(desk.closeAfter()).isEqualTo(Duration.ofDays(14));
        assertThat(desk.hours().zone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(read(Map.of(
                "NOTICES_TIME_ZONE", "America/Chicago", "BUSINESS_HOURS_TIME_ZONE", "America/Denver"))
                .assistant()
                .desk()
                .hours()
                .zone())
                .isEqualTo(ZoneId.of("America/Denver"));
        assertThat(desk.digest())
                .contains(new DeskSettings.Digest(DayOfWeek.FRIDAY, LocalTime.of(16, 30)));
        assertThat(read(Map.of("DESK_DIGEST", "none")).assistant().desk().digest()).isEmpty();
        assertThat(desk.hours().holidays()).hasSize(2);
        assertThat(desk.hours().week())
                .containsOnlyKeys(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SUNDAY)
                .containsEntry(
                        DayOfWeek.FRIDAY, new BusinessHours.Hours(LocalTime.of(8, 0), LocalTime.of(15, 30)));
        assertThat(problems(
                Map.of(
                        "DESK_CLAIM_WITHIN", "high=soon",
                        "DESK_DIGEST", "Monday",
                        "BUSINESS_HOURS", "Mon-Fri 17:00-08:00",
                        "BUSINESS_HOLIDAYS", "Christmas"),
                Optional.empty()))
                .containsExactlyInAnyOrder(
                        "DESK_CLAIM_WITHIN: 'high=soon' is no priority with minutes, hours or days; expected working time"
                                + " by the ids of priorities, for example critical=30m, high=2h, other=8h",
                        "DESK_DIGEST: 'Monday' is no day with a time; expected a day of the week and a time, for example"
                                + " Mon 08:00, or none",
                        "BUSINESS_HOURS: 'mon-fri 17:00-08:00' does not begin before it ends; expected each day once with"
                                + " hours, for example Mon-Thu 08:00-17:00, Fri 08:00-15:00",
                        "BUSINESS_HOLIDAYS: 'Christmas' is no day; expected days as year, month and day with commas"
                                + " between them, for example 2026-12-25, 2027-01-01");
    }

    @Test
    void aDayIsNamedOnceSoThatNoneIsLeftOut() {
        assertThat(read(Map.of("BUSINESS_HOURS", "Sat-Mon 10:00-12:00")).assistant().desk().hours().week())
                .containsOnlyKeys(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
        assertThat(problems(
                Map.of(
                        "BUSINESS_HOURS", "Wed 08:00-12:00, Mon-Fri 08:00-17:00",
                        "BUSINESS_HOURS_TIME_ZONE", "Chicago"),
                Optional.empty()))
                .containsExactlyInAnyOrder(
                        "BUSINESS_HOURS: 'mon-fri 08:00-17:00' names Wednesday again; expected each day once with hours,"
                                + " for example Mon-Thu 08:00-17:00, Fri 08:00-15:00",
                        "BUSINESS_HOURS_TIME_ZONE: 'Chicago' is no time zone; expected the IANA name of a time zone, for"
                                + " example America/Chicago");
    }

    @Test
    void contactsAreEmailedOnlyWhereTheyCanStopIt() {
        var set = new HashMap<>(Map.of(
                "NOTICES_MAIL", "major",
                "MAIL_URL", "smtp://mail.example.org",
                "MAIL_FROM", "cases@example.org",
                "PUBLIC_URL", "https://cases.example.org"));
        assertThat(read(set).notices().mail())
                .contains(new NoticeMailSettings(Severity.MAJOR, "https://cases.example.org"));
        assertThat(read(set).web()).as("where the link leads").isPresent();
        set.put("NOTICES_MAIL", "none");
        assertThat(read(set).notices().mail()).isEmpty();
        assertThat(problems(Map.of("NOTICES_MAIL", "all"), Optional.empty()))
                .containsExactly("NOTICES_MAIL: 'all' is none of them; expected none, or the severity from which on"
                        + " incidents are mailed: critical, major or minor; for example major");
        assertThat(problems(
                Map.of("NOTICES_MAIL", "major", "PUBLIC_URL", "http://cases.example.org"), Optional.empty()))
                .containsExactly(
                        "MAIL_URL: it is not set, but NOTICES_MAIL is; expected the server that sends the e-mails, for"
                                + " example smtps://cases:change-me@mail.example.org:465",
                        "PUBLIC_URL: NOTICES_MAIL is set, and the link that stops e-mails has to begin with https;"
                                + " expected the address of this program without a slash at its end, for example"
                                + " https://cases.example.org");
    }

    @Test
    void casesAreKeptForEverUnlessSaidOtherwise() {
        assertThat(read(Map.of()).retention()).isEqualTo(Retention.FOREVER);
        assertThat(read(Map.of("RETENTION_ATTACHMENTS", "30", "RETENTION_CLOSED_CASES", "2555")).retention())
                .isEqualTo(new Retention(Optional.of(Duration.ofDays(30)), Optional.of(Duration.ofDays(2555))));
        assertThat(problems(Map.of("RETENTION_ATTACHMENTS", "0", "RETENTION_CLOSED_CASES", "never"), Optional.empty()))
                .containsExactly(
                        "RETENTION_ATTACHMENTS: 0 is less than 1; expected a number of days from 1 to 36500, for example"
                                + " 365",
                        "RETENTION_CLOSED_CASES: 'never' is not a whole number; expected a number of days from 1 to 36500,"
                                + " for example 365");
    }

    @Test
    void theFirstAdministratorCanBeRecognised() {
        String email = "jordan.rivera@support.example.org";
        String token = "hush.hush-hush_1";
        assertThat(read(Map.of("FIRST_ADMINISTRATOR", email)).firstAdministrator()).contains(email);
        assertThat(read(Map.of()).firstAdministrator()).isEmpty();
        assertThat(problems(Map.of("FIRST_ADMINISTRATOR", "Jordan"), Optional.empty()))
                .containsExactly("FIRST_ADMINISTRATOR: 'Jordan' is no e-mail address; expected an e-mail address, for"
                        + " example jordan.rivera@example.org");
        assertThat(problems(Map.of("FIRST_ADMINISTRATOR", email, "DISCORD_BOT_TOKEN", token), Optional.empty()))
                .containsExactly("FIRST_ADMINISTRATOR: on Discord they prove who they are by a code in an e-mail, and"
                        + " MAIL_URL is not set; expected MAIL_URL too, for example"
                        + " MAIL_URL=smtp://mail.example.org:587");
    }

    @Test
    void filesAreKeptInABucketAtAwsOrElsewhere() {
        assertThat(read(Map.of("ATTACHMENT_S3_BUCKET", "case-files", "ATTACHMENT_S3_REGION", "us-east-2")).bucket())
                .contains(new BucketSettings("case-files", "us-east-2", Optional.empty(), false, Optional.empty()));
        Map<String, String> elsewhere = Map.of(
                "ATTACHMENT_S3_BUCKET", "case-files",
                "ATTACHMENT_S3_ENDPOINT", "https://minio.example.org:9000/",
                "ATTACHMENT_S3_ACCESS_KEY_ID", "cases",
                "ATTACHMENT_S3_SECRET_ACCESS_KEY", "hush/+=");
        assertThat(read(elsewhere).bucket())
                .contains(new BucketSettings(
                        "case-files",
                        "us-east-1",
                        Optional.of(URI.create("https://minio.example.org:9000")),
                        true,
                        Optional.of(new BucketSettings.Login("cases", "hush/+="))));
        assertThat(read(elsewhere).toString()).doesNotContain("hush");
        var named = new HashMap<>(elsewhere);
        named.put("ATTACHMENT_S3_PATH_STYLE", "false");
        named.put("ATTACHMENT_S3_REGION", "auto");
        assertThat(read(named).bucket().orElseThrow().pathStyle()).isFalse();
        assertThat(read(named).bucket().orElseThrow().region()).isEqualTo("auto");
    }

    @Test
    void aBucketNeedsToBeFoundAndItsKeysGoTogether() {
        assertThat(problems(
                Map.of("ATTACHMENT_S3_BUCKET", "case-files", "ATTACHMENT_S3_SECRET_ACCESS_KEY", "hush"),
                Optional.empty()))
                .containsExactlyInAnyOrder(
                        "ATTACHMENT_S3_REGION: it is not set, but ATTACHMENT_S3_BUCKET is, and ATTACHMENT_S3_ENDPOINT is"
                                + " not; expected the name of a region, for example us-east-2",
                        "ATTACHMENT_S3_ACCESS_KEY_ID: it is not set, but ATTACHMENT_S3_SECRET_ACCESS_KEY is; expected the"
                                + " id of an access key, for example AKIAIOSFODNN7EXAMPLE");
        assertThat(problems(
                Map.of("ATTACHMENT_S3_BUCKET", "Case Files", "ATTACHMENT_S3_REGION", "us-east-2"), Optional.empty()))
                .containsExactly("ATTACHMENT_S3_BUCKET: 'Case Files' is no name of a bucket; expected the name of a"
                        + " bucket: 3 to 63 small letters, digits, dots and hyphens, for example case-files");
        assertThat(problems(
                Map.of(
                        "ATTACHMENT_S3_BUCKET", "case-files",
                        "ATTACHMENT_S3_ENDPOINT", "http://me:hush@minio.example.org",
                        "ATTACHMENT_S3_ACCESS_KEY_ID", "cases",
                        "ATTACHMENT_S3_SECRET_ACCESS_KEY", "hush hush"),
                Optional.empty()))
                .containsExactlyInAnyOrder(
                        "ATTACHMENT_S3_ENDPOINT: it is no such address; expected an address with nothing after the host"
                                + " and port, for example https://minio.example.org:9000",
                        "ATTACHMENT_S3_SECRET_ACCESS_KEY: it has signs that no key has; expected the secret access key"
                                + " that belongs to ATTACHMENT_S3_ACCESS_KEY_ID");
        assertThat(problems(
                Map.of(
                        "ATTACHMENT_S3_BUCKET", "case-files",
                        "ATTACHMENT_S3_ENDPOINT", "https://minio.example.org/case-files",
                        "ATTACHMENT_S3_REGION", "Ohio",
                        "ATTACHMENT_S3_PATH_STYLE", "perhaps",
                        "ATTACHMENT_S3_ACCESS_KEY_ID", "cases"),
                Optional.empty()))
                .containsExactlyInAnyOrder(
                        "ATTACHMENT_S3_ENDPOINT: 'https://minio.example.org/case-files' is no such address; expected an"
                                + " address with nothing after the host and port, for example"
                                + " https://minio.example.org:9000",
                        "ATTACHMENT_S3_REGION: 'Ohio' is no name of a region; expected the name of a region, for example"
                                + " us-east-2",
                        "ATTACHMENT_S3_PATH_STYLE: 'perhaps' is neither; expected true or false",
                        "ATTACHMENT_S3_SECRET_ACCESS_KEY: it is not set, but ATTACHMENT_S3_ACCESS_KEY_ID is; expected the"
                                + " secret access key that belongs to ATTACHMENT_S3_ACCESS_KEY_ID");
    }

    @Test
    void nothingSetMeansTheDefaults() {
        Configuration configuration = read(Map.of());

        assertThat(configuration.database()).isEmpty();
        assertThat(configuration.databasePoolSize()).isEqualTo(10);
        assertThat(configuration.catalogFile()).isEmpty();
        assertThat(configuration.assistant().phoneRegion()).isEqualTo("US");
        assertThat(configuration.assistant().draftLifetime()).isEqualTo(Duration.ofDays(14));
        assertThat(configuration.assistant().largestFile()).isEqualTo(10_000_000);
        assertThat(configuration.assistant().fileTypes()).hasSize(22).contains("pdf", "docx", "mov");
        assertThat(configuration.logFormat()).isEqualTo(LogFormat.AUTO);
        assertThat(configuration.logLevel()).isEqualTo(Level.WARN);
        assertThat(configuration.consoleLocale()).isEqualTo(Locale.getDefault());
        assertThat(configuration.consoleZone()).isEqualTo(ZoneId.systemDefault());
        assertThat(configuration.slack()).isEmpty();
        assertThat(configuration.discord()).isEmpty();
        assertThat(configuration.bucket()).isEmpty();
    }

    @Test
    void everySettingIsTaken() throws IOException {
        Path catalog = Files.writeString(directory.resolve("ours.yaml"), "");
        Configuration configuration = read(Map.ofEntries(
                Map.entry("DATABASE_URL", "postgres://db.example.org/cases"),
                Map.entry("DATABASE_USER", "someone"),
                Map.entry("DATABASE_PASSWORD", "p@ss word"),
                Map.entry("DATABASE_POOL_SIZE", "3"),
                Map.entry("CATALOG_FILE", "ours.yaml"),
                Map.entry("PHONE_REGION", "ca"),
                Map.entry("RETENTION_DRAFTS", "2"),
                Map.entry("ATTACHMENT_MAX_MB", "1"),
                Map.entry("ATTACHMENT_TYPES", " .PDF, png "),
                Map.entry("LOG_FORMAT", "JSON"),
                Map.entry("LOG_LEVEL", "debug"),
                Map.entry("CONSOLE_LOCALE", "fr-CA"),
                Map.entry("CONSOLE_TIME_ZONE", "America/Chicago"),
                Map.entry("SLACK_BOT_TOKEN", "xoxb-1-hush"),
                Map.entry("SLACK_MODE", "HTTP"),
                Map.entry("SLACK_SIGNING_SECRET", "hush"),
                Map.entry("SLACK_ACCOUNTS", "Northfield Public Schools; Riverside"),
                Map.entry("SLACK_API_URL", "http://127.0.0.1:8080/api/"),
                Map.entry("DISCORD_BOT_TOKEN", "hush.hush-hush_1"),
                Map.entry("DISCORD_API_URL", "http://127.0.0.1:8080/api/v10/"),
                Map.entry("DISCORD_DEVELOPMENT_GUILD", "123456789012345678"),
                Map.entry("DISCORD_SHARDS", "2"),
                Map.entry("METRICS_TOKEN", "hush-hush-hush-hush"),
                Map.entry("HTTP_PORT", "8081")));

        assertThat(configuration.database()).hasValueSatisfying(
                address -> assertThat(address.toString()).contains("db.example.org"));
        assertThat(configuration.databasePoolSize()).isEqualTo(3);
        assertThat(configuration.catalogFile()).contains(catalog);
        assertThat(configuration.assistant().phoneRegion()).isEqualTo("CA");
        assertThat(configuration.assistant().draftLifetime()).isEqualTo(Duration.ofDays(2));
        assertThat(configuration.assistant().largestFile()).isEqualTo(1_000_000);
        assertThat(configuration.assistant().fileTypes()).containsExactlyInAnyOrder("pdf", "png");
        assertThat(configuration.logFormat()).isEqualTo(LogFormat.JSON);
        assertThat(configuration.logLevel()).isEqualTo(Level.DEBUG);
        assertThat(configuration.consoleLocale()).isEqualTo(Locale.CANADA_FRENCH);
        assertThat(configuration.consoleZone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(configuration.slack()).contains(new SlackSettings(
                new SlackSettings.Workspaces.One("xoxb-1-hush", Set.of("Northfield Public Schools", "Riverside")),
                new SlackSettings.Way.Http("hush"),
                Optional.of("http://127.0.0.1:8080/api/")));
        assertThat(configuration.discord()).contains(new DiscordSettings(
                "hush.hush-hush_1",
                Optional.of("http://127.0.0.1:8080/api/v10/"),
                Optional.of("123456789012345678"),
                Optional.of(2)));
        assertThat(configuration.web()).contains(new WebSettings(8081, Optional.of("hush-hush-hush-hush")));
        assertThat(configuration.toString()).doesNotContain("hush");
    }

    @Test
    void itListensWhereItIsCalledAndWhereItIsToldTo() {
        assertThat(read(Map.of()).web()).isEmpty();
        assertThat(read(Map.of("HTTP_PORT", "8080")).web()).contains(new WebSettings(8080, Optional.empty()));
        assertThat(read(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1-a", "SLACK_MODE", "http", "SLACK_SIGNING_SECRET", "hush",
                "SLACK_ACCOUNTS", "*")).web()).contains(new WebSettings(3000, Optional.empty()));
    }

    @Test
    void slackNeedsToKnowItsAccountsAndTheSecretOfItsMode() {
        Map<String, String> token = Map.of("SLACK_BOT_TOKEN", "xoxb-1-a");
        assertThat(problems(token, Optional.empty())).hasSize(2)
                .anyMatch(line -> line.startsWith("SLACK_APP_TOKEN: it is not set, but SLACK_BOT_TOKEN is"))
                .anyMatch(line -> line.startsWith("SLACK_ACCOUNTS: it is not set, but SLACK_BOT_TOKEN is"));
        assertThat(problems(Map.of("SLACK_BOT_TOKEN", "xoxb-1-a", "SLACK_MODE", "http", "SLACK_ACCOUNTS", "*"),
                Optional.empty())).singleElement().asString().startsWith("SLACK_SIGNING_SECRET: it is not set");
        assertThat(read(Map.of("SLACK_BOT_TOKEN", "xoxb-1-a", "SLACK_APP_TOKEN", "xapp-1-a", "SLACK_ACCOUNTS", "*"))
                .slack()).hasValueSatisfying(
                        slack -> assertThat(slack.way()).isEqualTo(
                                new SlackSettings.Way.Socket("xapp-1-a")));
    }

    @Test
    void manyWorkspacesNeedWhatTheyInstallTheAppWith() {
        Map<String, String> id = Map.of("SLACK_CLIENT_ID", "1.2", "SLACK_APP_TOKEN", "xapp-1-a");
        assertThat(problems(id, Optional.empty())).hasSize(3)
                .anyMatch(line -> line.startsWith("SLACK_CLIENT_SECRET: it is not set, but SLACK_CLIENT_ID is"))
                .anyMatch(line -> line.startsWith("ENCRYPTION_KEY: it is not set, but SLACK_CLIENT_ID is"))
                .anyMatch(line -> line.startsWith("PUBLIC_URL: it is not set, but SLACK_CLIENT_ID is"));
        var all = new HashMap<>(id);
        all.put("SLACK_CLIENT_SECRET", "hush");
        all.put("PUBLIC_URL", "https://cases.example.org");
        all.put("ENCRYPTION_KEY", EncryptionKey.fresh().write());
        Configuration configuration = read(all);
        assertThat(configuration.slack().orElseThrow().workspaces())
                .isInstanceOfSatisfying(SlackSettings.Workspaces.Installed.class, installed -> {
                    assertThat(installed.clientId()).isEqualTo("1.2");
                    assertThat(installed.publicUrl()).isEqualTo("https://cases.example.org");
                });
        assertThat(configuration.web()).contains(new WebSettings(3000, Optional.empty()));
        assertThat(configuration.toString()).doesNotContain("hush", all.get("ENCRYPTION_KEY"));
        all.put("SLACK_BOT_TOKEN", "xoxb-1-a");
        all.put("SLACK_ACCOUNTS", "*");
        assertThat(problems(all, Optional.empty())).singleElement().asString()
                .startsWith("SLACK_CLIENT_ID: it is set, and SLACK_BOT_TOKEN too");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATABASE_POOL_SIZE | ten | 'ten' is not a whole number; expected a number of connections from 2 to 40, for example 10
            DATABASE_POOL_SIZE | 1   | 1 is less than 2; expected a number of connections from 2 to 40, for example 10
            RETENTION_DRAFTS | 1 | 1 is less than 2; expected a number of days from 2 to 365, for example 14
            RETENTION_DRAFTS | 366 | 366 is more than 365; expected a number of days from 2 to 365, for example 14
            ATTACHMENT_MAX_MB | 99999999999 | '99999999999' is not a whole number; expected a number of megabytes from 1 to 100, for example 10
            ATTACHMENT_TYPES | pdf,,png | '' is not the ending of a file name; expected endings of file names with commas between them, for example pdf,png,docx
            ATTACHMENT_TYPES | *.pdf | '*.pdf' is not the ending of a file name; expected endings of file names with commas between them, for example pdf,png,docx
            PHONE_REGION | USA | 'USA' is no country with telephone numbers; expected a country by its two letters (ISO 3166), for example US
            LOG_FORMAT | xml | 'xml' is none of them; expected auto, plain or json, for example json
            LOG_LEVEL | loud | 'loud' is none of them; expected error, warn, info or debug, for example info
            CONSOLE_LOCALE | english | 'english' is no language; expected a language tag (BCP 47), for example en-US
            CONSOLE_LOCALE | - | '-' is no language; expected a language tag (BCP 47), for example en-US
            CONSOLE_TIME_ZONE | CST | 'CST' is no time zone; expected the IANA name of a time zone, for example America/Chicago
            CONSOLE_TIME_ZONE | america/new york | 'america/new york' is no time zone (but 'America/New_York' is); expected the IANA name of a time zone, for example America/Chicago
            SLACK_MODE | carrier | 'carrier' is neither; expected socket or http, for example socket
            ENCRYPTION_KEY | guessed | it is no key that this program made; expected what the command case-assistant encryption-key prints, for example ewogICJwcm
            METRICS_TOKEN | short | it is too short; expected a password of at least 16 characters, for example from openssl rand -hex 16
            PUBLIC_URL | cases.example.org | 'cases.example.org' is no such address; expected the address of this program without a slash at its end, for example https://cases.example.org
            DISCORD_API_URL | https://discord.com/ | 'https://discord.com/' is no such address; expected a web address that ends in /api/v10/, for example https://discord.com/api/v10/
            DISCORD_DEVELOPMENT_GUILD | Northfield | 'Northfield' is no id of a server; expected the id of a server, for example 123456789012345678
            DISCORD_SHARDS | many | 'many' is no such number; expected auto, or a number from 1 to 1000, for example 2
            DISCORD_SHARDS | 0 | '0' is no such number; expected auto, or a number from 1 to 1000, for example 2
            SLACK_API_URL | https://slack.com/ | 'https://slack.com/' is no such address; expected a web address that ends in /api/, for example https://slack.com/api/
            ATTACHMENT_S3_REGION | us-east-2 | it is set, but ATTACHMENT_S3_BUCKET is not; expected both or neither, for example ATTACHMENT_S3_BUCKET=case-files
            ATTACHMENT_S3_ENDPOINT | http://localhost:9000 | it is set, but ATTACHMENT_S3_BUCKET is not; expected both or neither, for example ATTACHMENT_S3_BUCKET=case-files
            ATTACHMENT_S3_PATH_STYLE | true | it is set, but ATTACHMENT_S3_BUCKET is not; expected both or neither, for example ATTACHMENT_S3_BUCKET=case-files
            CATALOG_FILE | no.yaml | there is no readable file 'no.yaml'; expected the path of a readable YAML file, for example /etc/case-assistant/catalog.yaml
            DATABASE_USER | me | it is set, but DATABASE_URL is not; expected both or neither, for example DATABASE_URL=postgres://db.example.org:5432/cases
            DATABASE_URL | mysql://me:hush@host/db | it is not the address of a PostgreSQL database; expected postgres://HOST:PORT/DATABASE, special characters as %-codes, for example postgres://db.example.org:5432/cases
            """)
    void anUnusableValueIsOneLine(String variable, String value, String line) {
        assertThat(problems(Map.of(variable, value), Optional.empty())).containsExactly(variable + ": " + line);
    }

    @Test
    void everythingWrongIsToldAtOnceAndWithoutSecrets() throws IOException {
        envFile("LOG_LEVEL=loud\nDATABASE_PASSWORD=hush-hush\nRETENTION_DRAFT=3\n");

        List<String> problems =
                problems(Map.of("PHONE_REGION", "XX", "DATABASE_URL", "http://u:hush-hush@x"), Optional.of("no.yaml"));

        assertThat(problems).hasSize(5).noneMatch(line -> line.contains("hush")).noneMatch(line -> line.contains("\n"));
        assertThat(problems).anyMatch(line -> line.startsWith("DATABASE_URL: "));
        assertThat(problems).anyMatch(line -> line.startsWith("PHONE_REGION: "));
        assertThat(problems).anyMatch(line -> line.startsWith("LOG_LEVEL: "));
        assertThat(problems).anyMatch(line -> line.startsWith("--catalog: there is no readable file 'no.yaml'"));
        assertThat(problems).contains(
                "RETENTION_DRAFT: there is no such setting; expected another name, for example RETENTION_DRAFTS");
    }

    @Test
    void theTextOfAConfigurationHidesSecrets() {
        Configuration configuration = read(
                Map.of("DATABASE_URL", "postgres://u:hush@h/d?x=1", "DATABASE_PASSWORD", "hush-too"));

        assertThat(configuration.toString()).doesNotContain("hush");
    }

    @Test
    void theEnvironmentWinsOverTheFileAndABlankIsNothing() throws IOException {
        envFile("# a remark\nPHONE_REGION=CA\nLOG_LEVEL=\"info\"\nATTACHMENT_MAX_MB=\nSOMETHING_ELSE=x\n");

        Configuration configuration = read(Map.of("PHONE_REGION", "MX"));

        assertThat(configuration.assistant().phoneRegion()).isEqualTo("MX");
        assertThat(configuration.logLevel()).isEqualTo(Level.INFO);
        assertThat(configuration.assistant().largestFile()).isEqualTo(10_000_000);
    }

    @Test
    void aFileThatCannotBeReadIsAProblemThatDoesNotQuoteIt() throws IOException {
        envFile("LOG_LEVEL=info\nthis is hush\n");

        assertThat(problems(Map.of(), Optional.empty())).singleElement().asString()
                .startsWith(".env: the file cannot be read")
                .doesNotContain("hush");
    }

    @Test
    void theExampleFileExplainsEverySettingAndNoOther() throws IOException {
        List<String> lines = Files.readAllLines(RepositoryFolder.find().resolve(".env.example"));

        List<String> named = lines.stream()
                .filter(line -> line.matches("#?[A-Z][A-Z0-9_]*=.*"))
                .map(line -> line.replaceFirst("^#", "").replaceFirst("=.*", ""))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(Variable.names());
    }

    @Test
    void theExampleFileCanBeUsedAsItIs() throws IOException {
        String example = Files.readString(RepositoryFolder.find().resolve(".env.example"));
        Files.createFile(directory.resolve("catalog.yaml"));
        envFile(example.replaceAll("(?m)^#([A-Z][A-Z0-9_]*=)", "$1")
                .replaceFirst("CATALOG_FILE=.*", "CATALOG_FILE=catalog.yaml")
                .replaceFirst("ENCRYPTION_KEY=.*", "ENCRYPTION_KEY=" + EncryptionKey.fresh().write()));

        assertThat(problems(Map.of("SLACK_CLIENT_ID", ""), Optional.empty())).isEmpty();
        Configuration defaults = read(Stream.of(
                "CATALOG_FILE",
                "DATABASE_URL",
                "DATABASE_USER",
                "DATABASE_PASSWORD",
                "CONSOLE_LOCALE",
                "CONSOLE_TIME_ZONE",
                "SLACK_BOT_TOKEN",
                "SLACK_CLIENT_ID",
                "DISCORD_BOT_TOKEN",
                "HTTP_PORT",
                "NOTICES_URL",
                "NOTICES_HOME_URL",
                "NOTICES_TIME_ZONE",
                "NOTICES_EXPORT_DIR",
                "MAIL_URL",
                "MAIL_FROM",
                "MAIL_CASE_REPLIES",
                "FIRST_ADMINISTRATOR",
                "RETENTION_ATTACHMENTS",
                "RETENTION_CLOSED_CASES",
                "ATTACHMENT_S3_BUCKET",
                "ATTACHMENT_S3_REGION",
                "ATTACHMENT_S3_ENDPOINT",
                "ATTACHMENT_S3_PATH_STYLE",
                "ATTACHMENT_S3_ACCESS_KEY_ID",
                "ATTACHMENT_S3_SECRET_ACCESS_KEY",
                "BUSINESS_HOURS_TIME_ZONE",
                "BUSINESS_HOLIDAYS")
                .collect(Collectors.toMap(name -> name, _ -> "")));
        Files.delete(directory.resolve(".env"));
        assertThat(defaults).isEqualTo(read(Map.of()));
    }
}
