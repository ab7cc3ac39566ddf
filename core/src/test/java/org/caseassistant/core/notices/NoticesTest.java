package org.caseassistant.core.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.directory.StaffId;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Author NORA = new Author(new StaffId(7), "Nora Chen");
    private static final List<Service> SIS = List.of(new Service("sis", "SIS"));

    private static Incident incident(long number, Severity severity, Instant at) {
        return Incident.opened(
                new NoticeNumber(number),
                "Logins are slow",
                SIS,
                severity,
                IncidentState.INVESTIGATING,
                "We are looking into it.",
                NORA,
                at);
    }

    private static Planned inDays(int days) {
        Instant start = NOW.plus(Duration.ofDays(days));
        return new Planned(start, start.plus(Duration.ofHours(4)), CHICAGO);
    }

    private static Maintenance maintenance(long number, Severity severity, int days) {
        return Maintenance.announced(
                new NoticeNumber(number), "Database upgrade", SIS, severity, inDays(days), "No access.", NORA, NOW);
    }

    @Test
    void anIncidentGoesOnInEveryStateUntilItIsResolved() {
        Map<IncidentState, Set<IncidentState>> allowed = new EnumMap<>(IncidentState.class);
        Set<IncidentState> all = EnumSet.allOf(IncidentState.class);
        allowed.put(IncidentState.INVESTIGATING, all);
        allowed.put(IncidentState.IDENTIFIED, all);
        allowed.put(IncidentState.MONITORING, all);
        allowed.put(IncidentState.RESOLVED, EnumSet.noneOf(IncidentState.class));
        for (IncidentState from : IncidentState.values()) {
            for (IncidentState to : IncidentState.values()) {
                boolean good = allowed.get(from).contains(to);
                assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(good);
                Incident before = incident(1, Severity.MAJOR, NOW).become(from, "x", NORA, NOW).orElseThrow();
                assertThat(before.become(to, "Then.", NORA, NOW).map(Incident::state))
                        .isEqualTo(good ? Optional.of(to) : Optional.empty());
            }
        }
    }

    @Test
    void maintenanceGoesOnlyForward() {
        Map<MaintenanceState, Set<MaintenanceState>> allowed = new EnumMap<>(MaintenanceState.class);
        allowed.put(MaintenanceState.SCHEDULED, EnumSet.of(
                MaintenanceState.SCHEDULED,
                MaintenanceState.RESCHEDULED,
                MaintenanceState.IN_PROGRESS,
                MaintenanceState.CANCELLED));
        allowed.put(
                MaintenanceState.RESCHEDULED,
                EnumSet.of(MaintenanceState.RESCHEDULED, MaintenanceState.IN_PROGRESS, MaintenanceState.CANCELLED));
        allowed.put(MaintenanceState.IN_PROGRESS, EnumSet.of(
                MaintenanceState.IN_PROGRESS,
                MaintenanceState.COMPLETED,
                MaintenanceState.RESCHEDULED,
                MaintenanceState.CANCELLED));
        allowed.put(MaintenanceState.COMPLETED, EnumSet.noneOf(MaintenanceState.class));
        allowed.put(MaintenanceState.CANCELLED, EnumSet.noneOf(MaintenanceState.class));
        for (MaintenanceState from : MaintenanceState.values()) {
            for (MaintenanceState to : MaintenanceState.values()) {
                assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(allowed.get(from).contains(to));
            }
        }
    }

    @Test
    void aChangeIsAddedToTheTimelineAndMakesANewVersion() {
        Incident opened = incident(1, Severity.MAJOR, NOW);
        Instant later = NOW.plusSeconds(60);

        Incident resolved =
                opened.become(IncidentState.RESOLVED, "Fixed.", NORA, later).orElseThrow();

        assertThat(resolved.timeline()).startsWith(opened.latest()).hasSize(2);
        assertThat(resolved.version()).isEqualTo(opened.version() + 1);
        assertThat(resolved.latest().text()).isEqualTo("Fixed.");
        assertThat(resolved.closedAt()).contains(later);
        assertThat(resolved.postedAt()).isEqualTo(NOW);
        assertThat(opened.open()).isTrue();
    }

    @Test
    void maintenanceIsPutOffOnlyWithAnotherTime() {
        Maintenance scheduled = maintenance(2, Severity.MINOR, 14);

        assertThat(scheduled.become(MaintenanceState.RESCHEDULED, "", Optional.of(NORA), NOW)).isEmpty();
        Maintenance put = scheduled.reschedule(inDays(21), "Later.", NORA, NOW).orElseThrow();
        assertThat(put.planned()).isEqualTo(inDays(21));
        assertThat(put.latest().planned()).contains(inDays(21));
        assertThat(put.timeline().getFirst().planned()).contains(inDays(14));
        assertThat(put.become(MaintenanceState.RESCHEDULED, "A word more.", Optional.of(NORA), NOW)).isPresent();
        Maintenance cancelled = put.become(MaintenanceState.CANCELLED, "", Optional.of(NORA), NOW).orElseThrow();
        assertThat(cancelled.reschedule(inDays(30), "", NORA, NOW)).isEmpty();
    }

    @Test
    void maintenanceEndsAfterItBegins() {
        assertThatThrownBy(() -> new Planned(NOW, NOW, CHICAGO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBannerIsOrangeForIncidentsGreenForMaintenanceAndGrayForNothing() {
        Maintenance announced = maintenance(1, Severity.CRITICAL, 14);
        Incident open = incident(2, Severity.MINOR, NOW);
        Incident over = open.become(IncidentState.RESOLVED, "", NORA, NOW).orElseThrow();

        assertThat(Banner.of(List.of())).isEqualTo(new Banner(Banner.Tone.NONE, List.of()));
        assertThat(Banner.of(List.of(over))).isEqualTo(new Banner(Banner.Tone.NONE, List.of()));
        assertThat(Banner.of(List.of(announced, over)))
                .isEqualTo(new Banner(Banner.Tone.MAINTENANCE, List.of(announced)));
        assertThat(Banner.of(List.of(announced, open)))
                .isEqualTo(new Banner(Banner.Tone.INCIDENT, List.of(open, announced)));
        assertThat(Banner.Tone.of(over)).isEqualTo(Banner.Tone.NONE);
    }

    @Test
    void theMostSeriousIsFirstAndAllAreThere() {
        Incident minor = incident(1, Severity.MINOR, NOW);
        Incident older = incident(2, Severity.CRITICAL, NOW);
        Incident newer = incident(3, Severity.CRITICAL, NOW.plusSeconds(1));
        Maintenance soon = maintenance(4, Severity.MINOR, 2);
        Maintenance later = maintenance(5, Severity.MINOR, 9);

        assertThat(Banner.of(List.of(later, minor, soon, older, newer)).notices())
                .containsExactly(newer, older, minor, soon, later);
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        for (String text : List.of("N-12", "n12", " 12 ", "#12", "n 12")) {
            assertThat(NoticeNumber.parse(text)).as(text).contains(new NoticeNumber(12));
        }
        for (String text : List.of("", "0", "-", "N", "CS-12", "12a", "1234567890123456789")) {
            assertThat(NoticeNumber.parse(text)).as(text).isEmpty();
        }
        assertThat(new NoticeNumber(12)).hasToString("N-12");
    }
}
