package org.caseassistant.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.cases.Satisfaction;

/** How departments do, in numbers. */
public interface DeskFigures {
    /** Of each of these departments between then and then, in any order; those in which nothing happened may be missing. */
    List<OfDepartment> of(Set<String> departments, Instant from, Instant to);

    /** Of these departments together, each week since that Monday, the oldest first; quiet weeks may be missing. */
    List<OfWeek> weeks(Set<String> departments, LocalDate monday, ZoneId zone);

    /**
     * Of one department.
     *
     * @param department its id
     * @param opened how many cases were submitted
     * @param closed how many cases were resolved, or ended without
     * @param answers how soon the staff first wrote something to the contact of cases that were submitted then
     * @param resolutions how soon the cases were resolved that were resolved then
     * @param satisfaction how many contacts said what of those
     */
    record OfDepartment(
            String department,
            long opened,
            long closed,
            Optional<Times> answers,
            Optional<Times> resolutions,
            Map<Satisfaction, Long> satisfaction) {
        /** Copies the map. */
        public OfDepartment {
            satisfaction = Map.copyOf(satisfaction);
        }

        /** Where nothing happened. */
        public static OfDepartment quiet(String department) {
            return new OfDepartment(department, 0, 0, Optional.empty(), Optional.empty(), Map.of());
        }
    }

    /**
     * How long something took, by the clock on the wall.
     *
     * @param half half of them at most so long
     * @param mostly nine out of ten at most so long
     */
    record Times(Duration half, Duration mostly) {}

    /**
     * Of one week.
     *
     * @param monday its first day
     * @param opened how many cases were submitted
     * @param closed how many cases were resolved, or ended without
     */
    record OfWeek(LocalDate monday, long opened, long closed) {}
}
