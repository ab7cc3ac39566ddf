package org.caseassistant.core.deskwork;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caseassistant.core.cases.CaseChange;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseListener;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.desk.DeskSettings;
import org.caseassistant.core.desk.Watches;
import org.caseassistant.core.turn.Transaction;

/** Sees to it that cases which are nobody's yet are claimed in time. */
final class ClaimWatches implements CaseListener {
    private final Watches watches;
    private final DeskSettings desk;
    private final Instant now;

    ClaimWatches(Transaction transaction) {
        this.watches = transaction.stores().watches();
        this.desk = transaction.settings().desk();
        this.now = transaction.now();
    }

    @Override
    public void changed(CaseChange change) {
        switch (change) {
            case CaseChange.Submitted(SupportCase submitted) -> begin(submitted);
            case CaseChange.Stepped(SupportCase before, SupportCase after, CaseEvent event) -> {
                switch (event.what()) {
                    case REOPENED -> beginAgain(after);
                    case PRIORITISED -> prioritised(before, after);
                    case SUBMITTED, STARTED, WAITING, ANSWERED, RESOLVED, CLOSED, CLAIMED, ASSIGNED, TRANSFERRED,
                            APPROVED, DECLINED ->
                        {}
                }
            }
            case CaseChange.Transferred(_, SupportCase after, _, _) -> beginAgain(after);
            case CaseChange.Said _, CaseChange.Rewritten _, CaseChange.Rated _ -> {}
        }
    }

    private void beginAgain(SupportCase found) {
        if (found.assignee().isEmpty()) {
            begin(found);
        }
    }

    /** From now on the case is to be claimed in time, if it is of a priority that is watched. */
    private void begin(SupportCase found) {
        desk.claimWithin(found.content().priority())
                .ifPresent(within -> watches.watch(found.number(), desk.hours().after(now, within), false));
    }

    /** The time counts from now, but making a case more urgent never wins it time. */
    private void prioritised(SupportCase before, SupportCase after) {
        Optional<Duration> within = desk.claimWithin(after.content().priority());
        if (after.assignee().isPresent() || within.isEmpty()) {
            watches.forget(after.number());
            return;
        }
        boolean raised = desk.claimWithin(before.content().priority())
                .filter(then -> then.compareTo(within.get()) <= 0)
                .isEmpty();
        Optional<Watches.Watch> planned = watches.of(after.number());
        // Where nothing is planned any longer, everybody was told already.
        if (raised || planned.isPresent()) {
            Instant fresh = desk.hours().after(now, within.get());
            Instant due = planned.map(Watches.Watch::due)
                    .filter(then -> raised && then.isBefore(fresh))
                    .orElse(fresh);
            watches.watch(after.number(), due, planned.map(Watches.Watch::reminded).orElse(false));
        }
    }
}
