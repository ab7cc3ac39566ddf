package org.caseassistant.core.cases;

import java.time.Instant;

/**
 * One entry of a case's history. Entries are only ever added.
 *
 * @param at when
 * @param actorName who did it, by the name they had then
 * @param what what they did
 */
public record CaseEvent(Instant at, String actorName, What what) {
    /** What can happen to a case. */
    public enum What {
        /** It was submitted. */
        SUBMITTED
    }
}
