package org.caseassistant.bot.config;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.caseassistant.bot.config.Values.UnusableException;

/** Reads the variables about the console. */
final class ConsoleSettingsReader {
    private final Values values;

    ConsoleSettingsReader(Values values) {
        this.values = values;
    }

    /** The language of the console. */
    Locale locale() {
        return values.value(
                Variable.CONSOLE_LOCALE, "a language tag (BCP 47), for example en-US", ConsoleSettingsReader::language)
                .orElseGet(Locale::getDefault);
    }

    private static Locale language(String text) throws UnusableException {
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

    /** The time zone of the console. */
    ZoneId zone() {
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
