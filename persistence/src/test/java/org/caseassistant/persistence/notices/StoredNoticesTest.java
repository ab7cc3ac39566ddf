package org.caseassistant.persistence.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.MaintenanceState;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.Notices;
import org.caseassistant.core.notices.Planned;
import org.caseassistant.core.notices.Service;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredNoticesTest {
    private final TestDatabase database = TestDatabase.create();
    private final Notices notices = database.callByCall(Notices.class, Stores::notices);
    private final Author nora = database.unitOfWork().inTransaction(stores -> {
        var staff = stores.directory().addStaff("Nora", "Chen", "nora@support.example", Set.of(), true);
        return new Author(staff.id(), staff.fullName());
    });
    private final AtomicInteger drafts = new AtomicInteger();

    @AfterEach
    void drop() {
        database.close();
    }

    private DraftId draft() {
        return new DraftId("d" + drafts.incrementAndGet());
    }

    private Incident incident() {
        var incident = Incident.opened(
                notices.nextNumber(),
                "Logins are slow – ünï 😀",
                List.of(new Service("sis", "SIS"), new Service("finance", "Finance")),
                Severity.MAJOR,
                IncidentState.INVESTIGATING,
                "We are looking into it.",
                nora,
                Samples.NOW);
        notices.add(incident, draft());
        return incident;
    }

    private Maintenance maintenance() {
        var start = Samples.NOW.plus(Duration.ofDays(14));
        var maintenance = Maintenance.announced(
                notices.nextNumber(),
                "Database upgrade",
                List.of(),
                Severity.MINOR,
                new Planned(start, start.plusSeconds(3600), Samples.ZONE),
                "",
                nora,
                Samples.NOW);
        notices.add(maintenance, draft());
        return maintenance;
    }

    @Test
    void everythingComesBackAsItWasWritten() {
        var incident = incident();
        var maintenance = maintenance();
        var begun = maintenance
                .become(MaintenanceState.IN_PROGRESS, "", Optional.empty(), Samples.NOW.plusSeconds(1))
                .orElseThrow();

        assertThat(notices.find(incident.number())).contains(incident);
        assertThat(notices.find(maintenance.number())).contains(maintenance);
        assertThat(notices.save(begun, Optional.empty())).isTrue();
        assertThat(notices.find(maintenance.number())).contains(begun);
        assertThat(notices.find(new NoticeNumber(999))).isEmpty();
    }

    @Test
    void whoeverChangesAnOlderOneIsTold() throws Exception {
        var incident = incident();

        var saved = Together.times(
                8, () -> notices.save(incident.become(IncidentState.IDENTIFIED, "Found.", nora, Samples.NOW)
                        .orElseThrow(), Optional.of(draft())));

        assertThat(saved).containsOnlyOnce(true);
        assertThat(notices.find(incident.number()).orElseThrow().timeline()).hasSize(2);
    }

    @Test
    void oneDraftMakesOneUpdate() {
        var incident = incident();
        var draft = draft();
        notices.save(incident.become(IncidentState.IDENTIFIED, "", nora, Samples.NOW).orElseThrow(),
                Optional.of(draft));

        assertThat(notices.ofDraft(draft, nora)).contains(incident.number());
        assertThat(notices.ofDraft(draft(), nora)).isEmpty();
        var somebody = database.unitOfWork().inTransaction(
                stores -> stores.directory().addStaff("Sam", "Rivera", "sam@support.example", Set.of(), false));
        assertThat(notices.ofDraft(draft, new Author(somebody.id(), "Sam Rivera"))).isEmpty();
    }

    @Test
    void closedOnesStayReadableAPageAtATime() {
        var closed = new ArrayList<Notice>();
        for (int i = 0; i < 7; i++) {
            // Pairs of them are closed at the same time.
            var resolved = incident()
                    .become(IncidentState.RESOLVED, "", nora, Samples.NOW.plusSeconds(i / 2))
                    .orElseThrow();
            notices.save(resolved, Optional.of(draft()));
            closed.addFirst(resolved);
        }
        var open = incident();

        var first = notices.closed(Optional.empty(), 3);
        var second = notices.closed(Optional.of(Notices.Place.of(first.getLast())), 3);
        var third = notices.closed(Optional.of(Notices.Place.of(second.getLast())), 3);

        assertThat(first).isEqualTo(closed.subList(0, 3));
        assertThat(second).isEqualTo(closed.subList(3, 6));
        assertThat(third).isEqualTo(closed.subList(6, 7));
        assertThat(notices.open(10)).containsExactly(open);
    }

    @Test
    void openOnesAreListedTheNewestFirst() {
        var incident = incident();
        var maintenance = maintenance();

        assertThat(notices.open(10)).containsExactly(maintenance, incident);
        assertThat(notices.open(1)).containsExactly(maintenance);
    }

    @Test
    void timelinesAreNeitherChangedNorDeleted() {
        incident();

        for (var change : List.of(
                "UPDATE notice_update SET text = 'All is well'",
                "DELETE FROM notice_update",
                "TRUNCATE notice_update")) {
            assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("only ever added to");
        }
    }
}
