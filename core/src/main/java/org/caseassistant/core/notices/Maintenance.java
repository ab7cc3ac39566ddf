package org.caseassistant.core.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Work on a service that people will notice.
 *
 * @param number its number
 * @param title what it is about, one line
 * @param services what is affected
 * @param severity how hard it hits
 * @param state how far it is
 * @param planned when it is to take place
 * @param timeline everything that was said about it, the oldest first
 */
public record Maintenance(
        NoticeNumber number,
        String title,
        List<Service> services,
        Severity severity,
        MaintenanceState state,
        Planned planned,
        List<NoticeUpdate> timeline)
        implements Notice {

    /** Copies the lists. */
    public Maintenance {
        services = List.copyOf(services);
        timeline = List.copyOf(timeline);
    }

    /** A new one, announced for that time. */
    public static Maintenance announced(
            NoticeNumber number,
            String title,
            List<Service> services,
            Severity severity,
            Planned planned,
            String text,
            Author author,
            Instant at) {
        var first = new NoticeUpdate(
                at, Optional.of(author), MaintenanceState.SCHEDULED, text, Optional.of(planned));
        return new Maintenance(
                number, title, services, severity, MaintenanceState.SCHEDULED, planned, List.of(first));
    }

    /**
     * The same with an update; empty if it cannot go on in that state.
     *
     * @param author who wrote it; empty for what happens by itself
     */
    public Optional<Maintenance> become(
            MaintenanceState next, String text, Optional<Author> author, Instant at) {
        return next == MaintenanceState.RESCHEDULED && state != MaintenanceState.RESCHEDULED
                ? Optional.empty()
                : become(next, planned, text, author, at);
    }

    /** The same, put off to that time; empty if it cannot be any more. */
    public Optional<Maintenance> reschedule(Planned other, String text, Author author, Instant at) {
        return become(MaintenanceState.RESCHEDULED, other, text, Optional.of(author), at);
    }

    /**
     * What it becomes by itself now; empty if that is nothing else than it is.
     *
     * @param completes whether it is taken as done when its planned end comes, rather than asked about
     */
    public Optional<Maintenance> atItsTime(Instant now, boolean completes) {
        boolean begun = state == MaintenanceState.IN_PROGRESS;
        if (!begun && open() && !now.isBefore(planned.start())) {
            return become(MaintenanceState.IN_PROGRESS, "", Optional.empty(), now);
        }
        return completes && isOverdue(now)
                ? become(MaintenanceState.COMPLETED, "", Optional.empty(), now)
                : Optional.empty();
    }

    /** Since when it is planned as it is. */
    public Instant plannedSince() {
        return timeline.reversed().stream()
                .takeWhile(update -> update.planned().equals(Optional.of(planned)))
                .reduce((later, earlier) -> earlier)
                .orElse(latest())
                .at();
    }

    /** Whether its planned end has come and nobody said that it is over. */
    public boolean isOverdue(Instant now) {
        return state == MaintenanceState.IN_PROGRESS && !now.isBefore(planned.end());
    }

    private Optional<Maintenance> become(
            MaintenanceState next, Planned when, String text, Optional<Author> author, Instant at) {
        if (!state.canBecome(next)) {
            return Optional.empty();
        }
        var longer = new ArrayList<>(timeline);
        longer.add(new NoticeUpdate(at, author, next, text, Optional.of(when)));
        return Optional.of(new Maintenance(number, title, services, severity, next, when, longer));
    }
}
