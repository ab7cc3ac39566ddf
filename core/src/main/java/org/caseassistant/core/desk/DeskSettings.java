package org.caseassistant.core.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How desks are run.
 *
 * @param urgent ids of the priorities that stand out
 * @param claimWithin how much working time may pass before somebody claims a case, by the id of its priority; {@value
 *     #OTHER} for cases without one. Those of other priorities are not watched.
 * @param hours when the staff work
 * @param closeAfter how long a case stays resolved before it closes by itself
 * @param digest when desks are told the figures of the week that was; empty for never
 */
public record DeskSettings(
        Set<String> urgent,
        Map<String, Duration> claimWithin,
        BusinessHours hours,
        Duration closeAfter,
        Optional<Digest> digest) {
    /** A day and a time of each week. */
    public record Digest(DayOfWeek day, LocalTime time) {}

    /** Stands for the priority of cases that have none. */
    public static final String OTHER = "other";

    /** Monday to Friday from 8 to 17 o'clock. */
    public static final Map<DayOfWeek, BusinessHours.Hours> STANDARD_WEEK = List.of(
            DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
            .stream()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), _ -> new BusinessHours.Hours(LocalTime.of(8, 0), LocalTime.of(17, 0))));

    /** For the priorities of the catalogue that comes with the program, in UTC. */
    public static final DeskSettings STANDARD = new DeskSettings(
            Set.of("critical", "high"),
            Map.of(
                    "critical", Duration.ofMinutes(30),
                    "high", Duration.ofHours(2),
                    "medium", Duration.ofHours(8),
                    "low", Duration.ofHours(16),
                    OTHER, Duration.ofHours(8)),
            new BusinessHours(STANDARD_WEEK, Set.of(), ZoneOffset.UTC),
            Duration.ofDays(7),
            Optional.of(new Digest(DayOfWeek.MONDAY, LocalTime.of(8, 0))));

    /** Copies the collections. */
    public DeskSettings {
        urgent = Set.copyOf(urgent);
        claimWithin = Map.copyOf(claimWithin);
    }

    /** How much working time may pass before somebody claims a case of this priority; empty if it is not watched. */
    public Optional<Duration> claimWithin(Optional<String> priority) {
        return Optional.ofNullable(claimWithin.get(priority.orElse(OTHER)));
    }
}
