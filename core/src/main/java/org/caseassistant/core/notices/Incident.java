package org.caseassistant.core.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something does not work.
 *
 * @param number its number
 * @param title what it is about, one line
 * @param services what is affected
 * @param severity how hard it hits
 * @param state how far it is
 * @param timeline everything that was said about it, the oldest first
 */
public record Incident(
        NoticeNumber number,
        String title,
        List<Service> services,
        Severity severity,
        IncidentState state,
        List<NoticeUpdate> timeline)
        implements Notice {

    /** Copies the lists. */
    public Incident {
        services = List.copyOf(services);
        timeline = List.copyOf(timeline);
    }

    /** A new one. */
    public static Incident opened(
            NoticeNumber number,
            String title,
            List<Service> services,
            Severity severity,
            IncidentState state,
            String text,
            Author author,
            Instant at) {
        var first = new NoticeUpdate(at, Optional.of(author), state, text, Optional.empty());
        return new Incident(number, title, services, severity, state, List.of(first));
    }

    /** As it was when it had so many entries in its timeline, at least one. */
    public Incident asOf(int entries) {
        List<NoticeUpdate> then = timeline.subList(0, entries);
        return then.getLast().state() instanceof IncidentState state
                ? new Incident(number, title, services, severity, state, then)
                : this;
    }

    /** The same with an update; empty if it cannot go on in that state. */
    public Optional<Incident> become(IncidentState next, String text, Author author, Instant at) {
        if (!state.canBecome(next)) {
            return Optional.empty();
        }
        var longer = new ArrayList<>(timeline);
        longer.add(new NoticeUpdate(at, Optional.of(author), next, text, Optional.empty()));
        return Optional.of(new Incident(number, title, services, severity, next, longer));
    }
}
