package org.caseassistant.core.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * When the staff work.
 *
 * @param week from when to when on which days; days that are missing are free
 * @param holidays days on which nobody works
 * @param zone where that is
 */
public record BusinessHours(Map<DayOfWeek, Hours> week, Set<LocalDate> holidays, ZoneId zone) {
    /** So far ahead is looked for working time; a calendar with next to none ends there. */
    private static final int MOST_DAYS = 3660;

    /**
     * A working day. As long as the clock of the zone makes it: a day on which it is put forward at night is no shorter.
     *
     * @param from the first minute
     * @param to the end; after {@code from}, or midnight
     */
    public record Hours(LocalTime from, LocalTime to) {
        /** Refuses days that end before they begin. */
        public Hours {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("a working day ends after it begins");
            }
        }
    }

    /** Copies the collections. */
    public BusinessHours {
        week = Map.copyOf(week);
        holidays = Set.copyOf(holidays);
        if (week.isEmpty()) {
            throw new IllegalArgumentException("on some day somebody works");
        }
    }

    /** The point in time at which so much working time has passed since then. */
    public Instant after(Instant since, Duration working) {
        Duration left = working;
        LocalDate day = since.atZone(zone).toLocalDate();
        for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
            Hours hours = week.get(day.getDayOfWeek());
            if (hours == null || holidays.contains(day)) {
                continue;
            }
            Instant opens = day.atTime(hours.from()).atZone(zone).toInstant();
            LocalDate last = hours.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
            Instant closes = last.atTime(hours.to()).atZone(zone).toInstant();
            Instant from = opens.isBefore(since) ? since : opens;
            if (from.isBefore(closes)) {
                Duration today = Duration.between(from, closes);
                if (left.compareTo(today) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(today);
            }
        }
        return since.plus(Duration.ofDays(MOST_DAYS));
    }
}
