package org.caseassistant.core.cases;

import static org.caseassistant.core.cases.Actor.Kind.CONTACT;
import static org.caseassistant.core.cases.Actor.Kind.STAFF;
import static org.caseassistant.core.cases.Actor.Kind.SYSTEM;
import static org.caseassistant.core.cases.CaseAction.ANSWER;
import static org.caseassistant.core.cases.CaseAction.APPROVE;
import static org.caseassistant.core.cases.CaseAction.CLOSE;
import static org.caseassistant.core.cases.CaseAction.DECLINE;
import static org.caseassistant.core.cases.CaseAction.REOPEN;
import static org.caseassistant.core.cases.CaseAction.RESOLVE;
import static org.caseassistant.core.cases.CaseAction.START;
import static org.caseassistant.core.cases.CaseAction.WAIT;
import static org.caseassistant.core.cases.CaseState.CLOSED;
import static org.caseassistant.core.cases.CaseState.IN_PROGRESS;
import static org.caseassistant.core.cases.CaseState.REOPENED;
import static org.caseassistant.core.cases.CaseState.RESOLVED;
import static org.caseassistant.core.cases.CaseState.SUBMITTED;
import static org.caseassistant.core.cases.CaseState.WAITING_ON_CONTACT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which state of a case follows which, and who may bring that about. What is not written here cannot happen; whether
 * somebody may do anything to this very case is {@link
 * org.caseassistant.core.policy.Policy}'s to say.
 */
public final class CaseLife {
    /**
     * One step.
     *
     * @param from the state before
     * @param action what is done
     * @param to the state after
     * @param by who may do it
     */
    public record Transition(CaseState from, CaseAction action, CaseState to, Set<Actor.Kind> by) {
        /** Copies the set. */
        public Transition {
            by = Set.copyOf(by);
        }
    }

    private static final List<Transition> TRANSITIONS = Stream.of(
            steps(START, IN_PROGRESS, Set.of(STAFF), SUBMITTED, WAITING_ON_CONTACT, REOPENED),
            steps(WAIT, WAITING_ON_CONTACT, Set.of(STAFF), SUBMITTED, IN_PROGRESS, REOPENED),
            steps(ANSWER, IN_PROGRESS, Set.of(CONTACT), WAITING_ON_CONTACT),
            steps(RESOLVE, RESOLVED, Set.of(STAFF), SUBMITTED, IN_PROGRESS, WAITING_ON_CONTACT, REOPENED),
            steps(APPROVE, CLOSED, Set.of(STAFF), SUBMITTED, IN_PROGRESS, WAITING_ON_CONTACT, REOPENED),
            steps(DECLINE, CLOSED, Set.of(STAFF), SUBMITTED, IN_PROGRESS, WAITING_ON_CONTACT, REOPENED),
            steps(CLOSE, CLOSED, Set.of(CONTACT, STAFF), SUBMITTED, IN_PROGRESS, WAITING_ON_CONTACT, REOPENED),
            steps(CLOSE, CLOSED, Set.of(CONTACT, STAFF, SYSTEM), RESOLVED),
            steps(REOPEN, REOPENED, Set.of(CONTACT, STAFF), RESOLVED, CLOSED))
            .flatMap(steps -> steps)
            .toList();

    private CaseLife() {}

    private static Stream<Transition> steps(
            CaseAction action, CaseState to, Set<Actor.Kind> by, CaseState... from) {
        return Stream.of(from).map(state -> new Transition(state, action, to, by));
    }

    /** Every step there is. */
    public static List<Transition> transitions() {
        return TRANSITIONS;
    }

    /** The state that follows when somebody does this; empty if it cannot be done then, or not by them. */
    public static Optional<CaseState> next(CaseState from, CaseAction action, Actor.Kind by) {
        return TRANSITIONS.stream()
                .filter(step -> step.from() == from && step.action() == action && step.by().contains(by))
                .map(Transition::to)
                .findFirst();
    }

    /** What they can do then, in the order in which cases usually go. */
    public static List<CaseAction> possible(CaseState from, Actor.Kind by) {
        return Stream.of(CaseAction.values())
                .filter(action -> next(from, action, by).isPresent())
                .toList();
    }

    /** What staff can do to a case as it is, in the order in which they usually do. */
    public static List<DeskAction> possibleAtDesk(SupportCase found) {
        return Stream.of(DeskAction.values())
                .filter(action -> switch (action) {
                    case CLAIM -> found.state().isOpen() && found.assignee().isEmpty();
                    case REPLY, NOTE, ASSIGN, TRANSFER -> found.state().isOpen();
                    case PRIORITY -> found.state().isOpen() && found.content().priority().isPresent();
                    case WAIT -> next(found.state(), CaseAction.WAIT, Actor.Kind.STAFF).isPresent();
                    case RESOLVE -> next(found.state(), CaseAction.RESOLVE, Actor.Kind.STAFF).isPresent();
                })
                .toList();
    }
}
