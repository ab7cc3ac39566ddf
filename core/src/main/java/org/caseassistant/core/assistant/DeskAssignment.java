package org.caseassistant.core.assistant;

import java.util.Optional;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.Assignee;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseEvent.What;
import org.caseassistant.core.cases.CaseMoves;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;

/** Makes cases, locked before by whoever asks, somebody's, another department's, or of another priority. */
final class DeskAssignment {
    private final Turn turn;
    private final Actor actor;

    DeskAssignment(Turn turn) {
        this.turn = turn;
        this.actor = Actor.of(turn.person());
    }

    /** Makes a case that is nobody's theirs, and begins to work on it where nobody had; answers it as it is then. */
    SupportCase take(SupportCase found, StaffMember staff) {
        turn.stores().cases().assign(found.number(), Optional.of(staff.id()));
        SupportCase theirs = found.of(Optional.of(new Assignee(staff.id(), staff.fullName())));
        SupportCase begun = begin(theirs);
        if (begun.state() == theirs.state()) {
            happened(theirs, What.CLAIMED, Optional.empty());
        }
        return begun;
    }

    /** Somebody does something for a case: one that is nobody's they take, and on their own they begin to work. */
    SupportCase work(SupportCase found, StaffMember staff) {
        if (found.assignee().isEmpty()) {
            return take(found, staff);
        }
        return found.assignee().get().id().equals(staff.id()) ? begin(found) : found;
    }

    /** Begins to work on a case that is the actor's, where nobody had; answers it as it is then. */
    private SupportCase begin(SupportCase theirs) {
        boolean idle = theirs.state() == CaseState.SUBMITTED || theirs.state() == CaseState.REOPENED;
        if (idle
                && new CaseMoves(turn.stores().cases())
                        .move(theirs.number(), turn.cases(), CaseAction.START, actor, turn.now(),
                                Optional.empty()) instanceof CaseMoves.Outcome.Moved(SupportCase begun)) {
            SupportCase now = theirs.in(begun.state());
            new CaseNews(turn).tell(now, new CaseEvent(turn.now(), actor, What.STARTED, Optional.empty()));
            return now;
        }
        return theirs;
    }

    /** Gives it to somebody, who is told. */
    void assign(SupportCase found, View.Option to) {
        var assignee = new Assignee(new StaffId(Long.parseLong(to.value())), to.label());
        turn.stores().cases().assign(found.number(), Optional.of(assignee.id()));
        SupportCase now = found.of(Optional.of(assignee));
        happened(now, What.ASSIGNED, Optional.of(to.label()));
    }

    /** Gives it another priority; how soon somebody is to claim it may be another then. */
    void prioritise(SupportCase found, View.Option to) {
        turn.stores().cases().prioritise(found.number(), to.value());
        SupportCase now = found.ofPriority(to.value());
        DeskRounds.prioritised(turn.stores(), turn.settings(), found, now, turn.now());
        happened(now, What.PRIORITISED, Optional.of(to.label()));
    }

    private void happened(SupportCase now, What what, Optional<String> words) {
        var event = new CaseEvent(turn.now(), actor, what, words);
        turn.stores().cases().record(now.number(), event);
        new CaseNews(turn).tell(now, event);
    }
}
