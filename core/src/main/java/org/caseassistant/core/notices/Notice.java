package org.caseassistant.core.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What everybody should know: an incident in progress, or maintenance. Immutable; a change makes the next one. */
public sealed interface Notice permits Incident, Maintenance {
    /** Its number. */
    NoticeNumber number();

    /** What it is about, one line. */
    String title();

    /** What is affected; empty if nobody said. */
    List<Service> services();

    /** How hard it hits. */
    Severity severity();

    /** How far it is. */
    NoticeState state();

    /** Everything that was said about it, the oldest first; never empty. */
    List<NoticeUpdate> timeline();

    /** Grows by one with every change: whoever changes an older one than is stored has missed something. */
    default int version() {
        return timeline().size();
    }

    /** Whether it still concerns anybody. */
    default boolean open() {
        return !state().closed();
    }

    /** When it was posted. */
    default Instant postedAt() {
        return timeline().getFirst().at();
    }

    /** What was said last. */
    default NoticeUpdate latest() {
        return timeline().getLast();
    }

    /** When it was closed. */
    default Optional<Instant> closedAt() {
        return open() ? Optional.empty() : Optional.of(latest().at());
    }
}
