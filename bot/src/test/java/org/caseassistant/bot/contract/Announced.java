package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.assistant.NoticeAnnouncing;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/** An incident as it goes on, brought to the channels of a platform that show it. */
public final class Announced {
    public static final String PAGE = "https://status.example.org/notifications/";
    private static final InstantSource CLOCK = InstantSource.system();

    private final UnitOfWork storage;
    private final ChatSurface surface;

    public Announced(UnitOfWork storage, ChatSurface surface) {
        this.storage = storage;
        this.surface = surface;
    }

    /** Nora posts it. */
    public void open() {
        storage.inTransaction(stores -> {
            Notice notice = Incident.opened(
                    stores.notices().nextNumber(),
                    "Logging in is <slow>",
                    List.of(),
                    Severity.CRITICAL,
                    IncidentState.INVESTIGATING,
                    "We are looking into it, @everyone.",
                    author(stores),
                    CLOCK.instant());
            stores.notices().add(notice, new DraftId("opened"));
            stores.announcements().add(notice, CLOCK.instant());
            return notice;
        });
        deliver();
    }

    /** She says more. */
    public void become(IncidentState state, String text) {
        storage.inTransaction(stores -> {
            var before = (Incident) stores.notices().open(1).getFirst();
            Notice notice =
                    before.become(state, text, author(stores), CLOCK.instant()).orElseThrow();
            assertThat(stores.notices().save(notice, Optional.of(new DraftId("became" + state))))
                    .isTrue();
            stores.announcements().add(notice, CLOCK.instant());
            return notice;
        });
        deliver();
    }

    private static Author author(Stores stores) {
        var nora = (StaffMember) stores.directory().personByEmail("nora.chen@support.example.org").orElseThrow();
        return new Author(nora.id(), nora.fullName());
    }

    private void deliver() {
        new NoticeAnnouncing(storage, CLOCK, ZoneOffset.UTC, Optional.of(PAGE)).run();
        new OutboxWorker(storage, surface, CLOCK, new Metrics()).run();
    }
}
