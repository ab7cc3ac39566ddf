package org.caseassistant.bot.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Banner;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.Planned;
import org.caseassistant.core.notices.Service;
import org.caseassistant.core.notices.Severity;

/** Notices to publish. */
final class Sample {
    static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    static final Author NORA = new Author(new StaffId(1), "Nora Chen");
    static final PageSettings SETTINGS = new PageSettings(
            Locale.US, CHICAGO, Optional.of("https://support.example.org/"), "https://status.example.org/n/");

    private Sample() {}

    static Incident incident(long number, String title, String text) {
        return Incident.opened(
                new NoticeNumber(number),
                title,
                List.of(new Service("sis", "SIS"), new Service("finance", "Finance")),
                Severity.CRITICAL,
                IncidentState.INVESTIGATING,
                text,
                NORA,
                NOW);
    }

    static Maintenance maintenance(long number, String title) {
        Instant start = Instant.parse("2026-12-06T08:00:00Z");
        return Maintenance.announced(
                new NoticeNumber(number),
                title,
                List.of(),
                Severity.MINOR,
                new Planned(start, start.plus(Duration.ofHours(4)), CHICAGO),
                "No access meanwhile.",
                NORA,
                NOW);
    }

    /** Some that are open, and so many that are closed with three updates each. */
    static Publication publication(int closed) {
        List<Notice> over = IntStream.range(0, closed)
                .mapToObj(i -> incident(10 + i, "Logging in was slow " + i, "We are looking into it.")
                        .become(IncidentState.IDENTIFIED, "A disk is full.", NORA, NOW.plusSeconds(60))
                        .orElseThrow()
                        .become(IncidentState.RESOLVED, "It is fast again.\nSorry.", NORA, NOW.plusSeconds(120))
                        .orElseThrow())
                .map(Notice.class::cast)
                .toList();
        return new Publication(
                Banner.of(List.of(
                        maintenance(2, "Database upgrade"),
                        incident(1, "Logging in is slow", "Since 8 it takes a minute.\nThe next update is at 10."))),
                over);
    }
}
