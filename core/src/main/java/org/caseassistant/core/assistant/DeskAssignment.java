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
        boolean idle = found.state() == CaseState.SUBMITTED || found.state() == CaseState.REOPENED;
        if (idle
                && new CaseMoves(turn.stores().cases())
                        .move(found.number(), turn.cases(), CaseAction.START, actor, turn.now(),
                                Optional.empty()) instanceof CaseMoves.Outcome.Moved(SupportCase begun)) {
            SupportCase now = theirs.in(begun.state());
            new CaseNews(turn).tell(now, new CaseEvent(turn.now(), actor, What.STARTED, Optional.empty()));
            return now;
        }
        happened(theirs, What.CLAIMED, Optional.empty());
        return theirs;
    }

    /** Gives it to somebody, who is told. */
    void assign(SupportCase found, View.Option to) {
        var assignee = new Assignee(new StaffId(Long.parseLong(to.value())), to.label());
        turn.stores().cases().assign(found.number(), Optional.of(assignee.id()));
        SupportCase now = found.of(Optional.of(assignee));
        happened(now, What.ASSIGNED, Optional.of(to.label()));
    }

    /** Gives it another priority. */
    void prioritise(SupportCase found, View.Option to) {
        turn.stores().cases().prioritise(found.number(), to.value());
        happened(found.ofPriority(to.value()), What.PRIORITISED, Optional.of(to.label()));
    }

    /** Gives it to another department, where it is nobody's yet. */
    void transfer(SupportCase found, View.Option to) {
        turn.stores().cases().transfer(found.number(), to.value());
        SupportCase now = found.ofDepartment(to.value());
        happened(now, What.TRANSFERRED, Optional.of(to.label()));
        new DeskCards(turn).left(found, now);
    }

    private void happened(SupportCase now, What what, Optional<String> words) {
        var event = new CaseEvent(turn.now(), actor, what, words);
        turn.stores().cases().record(now.number(), event);
        new CaseNews(turn).tell(now, event);
    }
}
