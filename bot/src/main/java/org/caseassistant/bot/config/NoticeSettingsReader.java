package org.caseassistant.bot.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.bot.config.Values.UnusableException;
import org.caseassistant.core.notices.Severity;

/** Reads how the Notifications page is published. */
final class NoticeSettingsReader {
    private static final String MAILED = "none, or the severity from which on incidents are mailed: critical, major or"
            + " minor; for example major";
    private static final String WEB_ADDRESS = "a web address, for example ";

    private final Values values;
    private final Path directory;

    /**
     * For these values.
     *
     * @param directory what relative paths start from
     */
    NoticeSettingsReader(Values values, Path directory) {
        this.values = values;
        this.directory = directory;
    }

    NoticeSettings read() {
        return new NoticeSettings(
                values.value(
                        Variable.NOTICES_URL,
                        WEB_ADDRESS + "https://status.example.org/notifications/",
                        text -> webAddress(text).replaceFirst("/?$", "/")),
                values.value(
                        Variable.NOTICES_HOME_URL,
                        WEB_ADDRESS + "https://support.example.org/",
                        NoticeSettingsReader::webAddress),
                values.value(
                        Variable.NOTICES_TIME_ZONE,
                        "the IANA name of a time zone, for example America/Chicago",
                        NoticeSettingsReader::zone)
                        .orElse(ZoneOffset.UTC),
                values.text(Variable.NOTICES_EXPORT_DIR).map(directory::resolve),
                values.value(
                        Variable.NOTICES_MAINTENANCE_END, "ask or complete", NoticeSettingsReader::completes)
                        .orElse(false),
                values.value(
                        Variable.NOTICES_REMINDERS,
                        "hours or days before the start, for example 14d, 24h, 1h",
                        NoticeSettingsReader::reminders)
                        .orElse(List.of(Duration.ofHours(24), Duration.ofHours(1))),
                mail());
    }

    /** Whoever is e-mailed must be able to stop that with one click, which needs an address of this program. */
    private Optional<NoticeMailSettings> mail() {
        Optional<Severity> least =
                values.value(Variable.NOTICES_MAIL, MAILED, NoticeSettingsReader::severity).flatMap(chosen -> chosen);
        if (least.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> address = values.text(Variable.PUBLIC_URL);
        if (values.text(Variable.MAIL_URL).isEmpty()) {
            values.problem(
                    Variable.MAIL_URL.name(),
                    "it is not set, but NOTICES_MAIL is",
                    "the server that sends the e-mails, for example smtps://cases:change-me@mail.example.org:465");
        }
        if (address.filter(text -> text.startsWith("https://")).isEmpty()) {
            values.problem(
                    Variable.PUBLIC_URL.name(),
                    "NOTICES_MAIL is set, and the link that stops e-mails has to begin with https",
                    "the address of this program without a slash at its end, for example https://cases.example.org");
        }
        return least.flatMap(severity -> address.map(text -> new NoticeMailSettings(severity, text)));
    }

    private static Optional<Severity> severity(String text) throws UnusableException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "none" -> Optional.empty();
            case "critical" -> Optional.of(Severity.CRITICAL);
            case "major" -> Optional.of(Severity.MAJOR);
            case "minor" -> Optional.of(Severity.MINOR);
            default -> throw new UnusableException("'" + text + "' is none of them");
        };
    }

    private static String webAddress(String text) throws UnusableException {
        try {
            var uri = new URI(text);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException _) {
            // The same answer as for an address of another sort.
        }
        throw new UnusableException("'" + text + "' is no web address");
    }

    private static boolean completes(String text) throws UnusableException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ask" -> false;
            case "complete" -> true;
            default -> throw new UnusableException("'" + text + "' is neither");
        };
    }

    private static List<Duration> reminders(String text) throws UnusableException {
        var reminders = new ArrayList<Duration>();
        for (String word : text.strip().split("\\s*,\\s*", -1)) {
            if (!word.matches("[1-9][0-9]{0,2}[hd]")) {
                throw new UnusableException("'" + word + "' is neither hours nor days");
            }
            int count = Integer.parseInt(word.substring(0, word.length() - 1));
            reminders.add(word.endsWith("d") ? Duration.ofDays(count) : Duration.ofHours(count));
        }
        return reminders;
    }

    static ZoneId zone(String text) throws UnusableException {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new UnusableException("'" + text + "' is no time zone");
        }
        return ZoneId.of(text);
    }
}
