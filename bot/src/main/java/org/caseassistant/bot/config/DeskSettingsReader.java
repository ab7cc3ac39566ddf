package org.caseassistant.bot.config;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.bot.config.Values.UnusableException;
import org.caseassistant.core.catalog.Ids;
import org.caseassistant.core.desk.BusinessHours;
import org.caseassistant.core.desk.DeskSettings;

/** Reads how desks are run. */
final class DeskSettingsReader {
    private static final Pattern WITHIN = Pattern.compile("([^=]+)=\\s*([1-9][0-9]{0,3})([mhd])");
    private static final Pattern DAYS =
            Pattern.compile("([a-z]{3})(?:-([a-z]{3}))?\\s+(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    private final Values values;
    private final ZoneId otherwise;

    /**
     * For these values.
     *
     * @param otherwise the time zone of business hours where none is set
     */
    DeskSettingsReader(Values values, ZoneId otherwise) {
        this.values = values;
        this.otherwise = otherwise;
    }

    DeskSettings read() {
        Set<String> urgent = values.value(
                Variable.DESK_URGENT,
                "ids of priorities with commas between them, for example critical,high",
                DeskSettingsReader::ids)
                .orElse(DeskSettings.STANDARD.urgent());
        Map<String, Duration> within = values.value(
                Variable.DESK_CLAIM_WITHIN,
                "working time by the ids of priorities, for example critical=30m, high=2h, other=8h",
                DeskSettingsReader::within)
                .orElse(DeskSettings.STANDARD.claimWithin());
        Map<DayOfWeek, BusinessHours.Hours> week = values.value(
                Variable.BUSINESS_HOURS,
                "each day once with hours, for example Mon-Thu 08:00-17:00, Fri 08:00-15:00",
                DeskSettingsReader::week)
                .orElse(DeskSettings.STANDARD_WEEK);
        Set<LocalDate> holidays = values.value(
                Variable.BUSINESS_HOLIDAYS,
                "days as year, month and day with commas between them, for example 2026-12-25, 2027-01-01",
                DeskSettingsReader::days)
                .orElse(Set.of());
        ZoneId zone = values.value(
                Variable.BUSINESS_HOURS_TIME_ZONE,
                "the IANA name of a time zone, for example America/Chicago",
                NoticeSettingsReader::zone)
                .orElse(otherwise);
        int close = values.number(Variable.DESK_CLOSE_AFTER, 1, 365, 7, "days");
        Optional<DeskSettings.Digest> digest = values.value(
                Variable.DESK_DIGEST,
                "a day of the week and a time, for example Mon 08:00, or none",
                DeskSettingsReader::digest)
                .orElse(DeskSettings.STANDARD.digest());
        return new DeskSettings(
                urgent, within, new BusinessHours(week, holidays, zone), Duration.ofDays(close), digest);
    }

    private static Set<String> ids(String text) throws UnusableException {
        var ids = new LinkedHashSet<String>();
        for (String part : text.split(",", -1)) {
            ids.add(id(part));
        }
        return ids;
    }

    private static String id(String part) throws UnusableException {
        String id = part.strip().toLowerCase(Locale.ROOT);
        if (!Ids.wellFormed(id)) {
            throw new UnusableException("'" + part.strip() + "' is no id of a priority");
        }
        return id;
    }

    private static Map<String, Duration> within(String text) throws UnusableException {
        var within = new HashMap<String, Duration>();
        for (String part : text.split(",", -1)) {
            Matcher said = WITHIN.matcher(part.strip());
            if (!said.matches()) {
                throw new UnusableException("'" + part.strip() + "' is no priority with minutes, hours or days");
            }
            long count = Long.parseLong(said.group(2));
            within.put(id(said.group(1)), switch (said.group(3)) {
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            });
        }
        return within;
    }

    private static Map<DayOfWeek, BusinessHours.Hours> week(String text) throws UnusableException {
        var week = new EnumMap<DayOfWeek, BusinessHours.Hours>(DayOfWeek.class);
        for (String part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher said = DAYS.matcher(part.strip());
            if (!said.matches()) {
                throw new UnusableException("'" + part.strip() + "' is no day with hours");
            }
            try {
                var hours = new BusinessHours.Hours(LocalTime.parse(said.group(3)), LocalTime.parse(said.group(4)));
                for (DayOfWeek day : daysFrom(said.group(1), Optional.ofNullable(said.group(2)))) {
                    if (week.put(day, hours) != null) {
                        throw new UnusableException("'%s' names %s again".formatted(
                                part.strip(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
                    }
                }
            } catch (DateTimeParseException | IllegalArgumentException _) {
                throw new UnusableException("'" + part.strip() + "' does not begin before it ends");
            }
        }
        return week;
    }

    /** From one day to another, which may be in the next week; one day where there is no other. */
    private static List<DayOfWeek> daysFrom(String first, Optional<String> last) throws UnusableException {
        var days = new ArrayList<DayOfWeek>();
        days.add(day(first));
        DayOfWeek end = last.isPresent() ? day(last.get()) : days.getFirst();
        while (days.getLast() != end) {
            days.add(days.getLast().plus(1));
        }
        return days;
    }

    private static Optional<DeskSettings.Digest> digest(String text) throws UnusableException {
        String said = text.strip().toLowerCase(Locale.ROOT);
        if (said.equals("none")) {
            return Optional.empty();
        }
        if (!said.matches("[a-z]{3}\\s+\\d\\d:\\d\\d")) {
            throw new UnusableException("'" + text.strip() + "' is no day with a time");
        }
        try {
            return Optional.of(new DeskSettings.Digest(
                    day(said.substring(0, 3)), LocalTime.parse(said.substring(3).strip())));
        } catch (DateTimeParseException _) {
            throw new UnusableException("'" + text.strip() + "' is no day with a time");
        }
    }

    private static DayOfWeek day(String name) throws UnusableException {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name))
                .findFirst()
                .orElseThrow(() -> new UnusableException("'" + name + "' is no day of the week"));
    }

    private static Set<LocalDate> days(String text) throws UnusableException {
        var days = new LinkedHashSet<LocalDate>();
        for (String part : text.split(",", -1)) {
            try {
                days.add(LocalDate.parse(part.strip()));
            } catch (DateTimeParseException _) {
                throw new UnusableException("'" + part.strip() + "' is no day");
            }
        }
        return days;
    }
}
