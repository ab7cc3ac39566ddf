package org.caseassistant.core.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.CaseState;

/** How much there is, for whoever watches over the program. Nothing here tells one person or account from another. */
public interface Figures {
    /** Drafts that are not submitted. */
    long drafts();

    /**
     * Cases by how far they are. Of the states in which nothing is left to do, of which there may be millions, what the
     * database estimates.
     */
    Map<CaseState, Long> cases();

    /** What waits to be sent, by platform; none for a platform for which nothing waits. */
    List<Waiting> outbox();

    /**
     * Messages that wait for one platform.
     *
     * @param surface the platform's name
     * @param messages how many
     * @param oldest when the oldest was written
     */
    record Waiting(String surface, long messages, Optional<Instant> oldest) {}
}
