package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a case's history. Entries are only ever added.
 *
 * @param at when
 * @param actor who did it
 * @param what what they did
 * @param words what they said about it, for everybody who may see the case
 */
public record CaseEvent(Instant at, Actor actor, What what, Optional<String> words) {
    /** The longest words that are kept, in characters. */
    public static final int LONGEST_WORDS = 2000;

    /** What can happen to a case. */
    public enum What {
        /** It was submitted. */
        SUBMITTED,
        /** Somebody began to work on it. */
        STARTED,
        /** It waits for its contact. */
        WAITING,
        /** The contact answered what it waited for. */
        ANSWERED,
        /** The staff are done with it. */
        RESOLVED,
        /** It was ended. */
        CLOSED,
        /** It turned out not to be over. */
        REOPENED,
        /** Somebody of the staff took it, without beginning anew. */
        CLAIMED,
        /** It was given to somebody of the staff; the words are their name. */
        ASSIGNED,
        /** It went to another department; the words are its name. */
        TRANSFERRED,
        /** It has another priority; the words are its name. */
        PRIORITISED,
        /** What it asked for was done, which ended it. */
        APPROVED,
        /** What it asked for was refused, which ended it. */
        DECLINED;

        /** Whether its words are what somebody said, and not a name. */
        public boolean isSpoken() {
            return switch (this) {
                case ASSIGNED, TRANSFERRED, PRIORITISED -> false;
                case SUBMITTED, STARTED, WAITING, ANSWERED, RESOLVED, CLOSED, REOPENED, CLAIMED, APPROVED, DECLINED ->
                    true;
            };
        }
    }

    /** Who did it, by the name they had then. */
    public String actorName() {
        return actor.name();
    }
}
