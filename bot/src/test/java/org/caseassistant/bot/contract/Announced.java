package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.Planned;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.noticework.NoticeAnnouncing;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/** Notices as they go on, brought to the channels of a platform that show it. */
public final class Announced {
    public static final String PAGE = "https://status.example.org/notifications/";

    private final UnitOfWork storage;
    private final ChatSurface surface;
    private final InstantSource clock;

    public Announced(UnitOfWork storage, ChatSurface surface) {
        this(storage, surface, InstantSource.system());
    }

    /** At the times of this clock. */
    public Announced(UnitOfWork storage, ChatSurface surface, InstantSource clock) {
        this.storage = storage;
        this.surface = surface;
        this.clock = clock;
    }

    /** Nora posts an incident. */
    public void open() {
        open("Logging in is <slow>", "We are looking into it, @everyone.");
    }

    /** Nora posts an incident of hers. */
    public void open(String title, String text) {
        storage.inTransaction(stores -> {
            Notice notice = Incident.opened(
                    stores.notices().nextNumber(),
                    title,
                    List.of(),
                    Severity.CRITICAL,
                    IncidentState.INVESTIGATING,
                    text,
                    author(stores),
                    clock.instant());
            stores.notices().add(notice, new DraftId("opened"));
            stores.announcements().add(notice, clock.instant());
            return notice;
        });
        deliver();
    }

    /** She announces maintenance. */
    public void announce(String title, String text, Planned planned) {
        storage.inTransaction(stores -> {
            Notice notice = Maintenance.announced(
                    stores.notices().nextNumber(),
                    title,
                    List.of(),
                    Severity.MINOR,
                    planned,
                    text,
                    author(stores),
                    clock.instant());
            stores.notices().add(notice, new DraftId("announced"));
            stores.announcements().add(notice, clock.instant());
            return notice;
        });
        deliver();
    }

    /** She says more of the incident. */
    public void become(IncidentState state, String text) {
        storage.inTransaction(stores -> {
            var before = (Incident) stores.notices().open(1).getFirst();
            Notice notice =
                    before.become(state, text, author(stores), clock.instant()).orElseThrow();
            assertThat(stores.notices().save(notice, Optional.of(new DraftId("became" + state))))
                    .isTrue();
            stores.announcements().add(notice, clock.instant());
            return notice;
        });
        deliver();
    }

    private static Author author(Stores stores) {
        var nora = (StaffMember) stores.directory().personByEmail("nora.chen@support.example.org").orElseThrow();
        return new Author(nora.id(), nora.fullName());
    }

    private void deliver() {
        new NoticeAnnouncing(storage, clock, ZoneOffset.UTC, Optional.of(PAGE)).run();
        new OutboxWorker(storage, new DeliveryCheck(Policy.STRICT), surface, clock, new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
    }
}
