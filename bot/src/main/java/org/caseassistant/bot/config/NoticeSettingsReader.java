package org.caseassistant.bot.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.caseassistant.bot.config.Values.UnusableException;

/** Reads how the Notifications page is published. */
final class NoticeSettingsReader {
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
                        .orElse(false));
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

    private static ZoneId zone(String text) throws UnusableException {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new UnusableException("'" + text + "' is no time zone");
        }
        return ZoneId.of(text);
    }
}
