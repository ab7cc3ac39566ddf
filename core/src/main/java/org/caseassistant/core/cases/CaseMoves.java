package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * Brings cases from state to state, as {@link CaseLife} allows. Who comes first holds the case until their transaction
 * ends; who comes second finds it as the first one left it, so that no step is taken twice.
 */
public final class CaseMoves {
    private final Cases cases;

    /** In the transaction of these cases. */
    public CaseMoves(Cases cases) {
        this.cases = cases;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It was done.
         *
         * @param found the case as it is now
         */
        record Moved(SupportCase found) implements Outcome {}

        /**
         * It cannot be done to a case in this state, or not by them. Nothing has changed.
         *
         * @param found the case as it is
         */
        record Refused(SupportCase found) implements Outcome {}

        /** There is no such case within the scope. */
        record Unknown() implements Outcome {}
    }

    /**
     * Does something to a case.
     *
     * @param scope the cases that the actor may do it to
     * @param words what they say about it, at most {@value CaseEvent#LONGEST_WORDS} characters
     */
    public Outcome move(
            CaseNumber number,
            CaseScope scope,
            CaseAction action,
            Actor actor,
            Instant at,
            Optional<String> words) {
        Optional<SupportCase> locked = cases.lock(number, scope);
        if (locked.isEmpty()) {
            return new Outcome.Unknown();
        }
        SupportCase found = locked.get();
        Optional<CaseState> next = CaseLife.next(found.state(), action, actor.kind());
        if (next.isEmpty()) {
            return new Outcome.Refused(found);
        }
        cases.move(number, next.get(), new CaseEvent(at, actor, action.event(), words));
        return new Outcome.Moved(found.in(next.get()));
    }
}
