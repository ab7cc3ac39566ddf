package org.caseassistant.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.caseassistant.core.desk.BusinessHours.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** Thanksgiving of 2026 is a Thursday. */
    private static final BusinessHours OFFICE =
            new BusinessHours(DeskSettings.STANDARD_WEEK, Set.of(LocalDate.of(2026, 11, 26)), CHICAGO);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // Within a day.
        "2026-11-23T09:00, PT2H, 2026-11-23T11:00",
        // Before it begins, and to its very end.
        "2026-11-23T05:00, PT9H, 2026-11-23T17:00",
        // Over night.
        "2026-11-23T16:00, PT2H, 2026-11-24T09:00",
        // After it ended.
        "2026-11-23T21:00, PT30M, 2026-11-24T08:30",
        // Over a weekend, begun on Friday and on Saturday.
        "2026-11-20T16:30, PT1H, 2026-11-23T08:30",
        "2026-11-21T12:00, PT1H, 2026-11-23T09:00",
        // Over a holiday and a weekend.
        "2026-11-25T16:00, PT11H, 2026-11-30T09:00",
        // Several days.
        "2026-11-23T08:00, PT18H, 2026-11-24T17:00",
    })
    void onlyWorkingTimeCounts(String since, Duration working, String due) {
        assertThat(OFFICE.after(at(since), working)).isEqualTo(at(due));
    }

    /** On 8 March 2026 clocks go forward at 2:00, on 1 November 2026 back; both are Sundays. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08T00:00, PT4H, 2026-03-08T05:00",
        "2026-11-01T00:00, PT4H, 2026-11-01T03:00",
        "2026-03-07T23:00, PT24H, 2026-03-09T00:00",
        "2026-10-31T23:00, PT26H, 2026-11-02T00:00",
    })
    void whoWorksAroundTheClockHasShorterAndLongerDays(String since, Duration working, String due) {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }

        assertThat(new BusinessHours(week, Set.of(), CHICAGO).after(at(since), working)).isEqualTo(at(due));
    }

    @Test
    void anOfficeDayIsAsLongWhenTheClockChangesAtNight() {
        assertThat(OFFICE.after(at("2026-03-06T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-09T09:00"));
        assertThat(OFFICE.after(at("2026-10-30T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-02T09:00"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new Hours(LocalTime.of(9, 0), LocalTime.of(8, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BusinessHours(Map.of(), Set.of(), CHICAGO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
