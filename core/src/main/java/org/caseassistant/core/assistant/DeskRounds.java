package org.caseassistant.core.assistant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseMoves;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.desk.Watches;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/**
 * What happens to cases when nobody does anything: a desk is reminded of one that nobody claimed in time, then everybody
 * of the department is; and what was resolved long ago is closed. Run it every minute or so.
 */
public final class DeskRounds {
    private static final int BATCH = 100;

    private final UnitOfWork storage;
    private final Catalogs catalogs;
    private final AssistantSettings settings;
    private final InstantSource clock;

    /** Made once, by hand. */
    public DeskRounds(UnitOfWork storage, Catalogs catalogs, AssistantSettings settings, InstantSource clock) {
        this.storage = storage;
        this.catalogs = catalogs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does what is due now, in batches of one transaction each. */
    public void run() {
        int done;
        do {
            done = storage.inTransaction(this::remindOfSome);
        } while (done == BATCH);
        do {
            done = storage.inTransaction(this::closeSome);
        } while (done == BATCH);
    }

    /** From now on this case is to be claimed in time, if it is of a priority that is watched. */
    static void begin(Stores stores, AssistantSettings settings, SupportCase found, Instant now) {
        settings.desk()
                .claimWithin(found.content().priority())
                .ifPresent(within -> stores.watches()
                        .watch(found.number(), settings.desk().hours().after(now, within), false));
    }

    /**
     * A case that is nobody's has another priority. Its time counts anew, but somebody who makes it more urgent wins it no
     * time.
     */
    static void prioritised(
            Stores stores, AssistantSettings settings, SupportCase before, SupportCase after, Instant now) {
        Optional<Duration> within = settings.desk().claimWithin(after.content().priority());
        if (after.assignee().isPresent() || within.isEmpty()) {
            stores.watches().forget(after.number());
            return;
        }
        boolean raised = settings.desk()
                .claimWithin(before.content().priority())
                .filter(then -> then.compareTo(within.get()) <= 0)
                .isEmpty();
        Optional<Watches.Watch> planned = stores.watches().of(after.number());
        // Where nothing is planned any more, everybody was told already.
        if (raised || planned.isPresent()) {
            Instant anew = settings.desk().hours().after(now, within.get());
            Instant due = planned.map(Watches.Watch::due)
                    .filter(then -> raised && then.isBefore(anew))
                    .orElse(anew);
            stores.watches()
                    .watch(after.number(), due, planned.map(Watches.Watch::reminded).orElse(false));
        }
    }

    private int remindOfSome(Stores stores) {
        List<Watches.Watch> due = stores.watches().take(clock.instant(), BATCH);
        due.forEach(watch -> remind(stores, watch));
        return due.size();
    }

    private void remind(Stores stores, Watches.Watch watch) {
        Instant now = clock.instant();
        Optional<SupportCase> waiting = stores.cases()
                .find(watch.number(), new CaseScope.Everything())
                .filter(found -> found.state().isOpen() && found.assignee().isEmpty());
        Optional<Duration> within = waiting.flatMap(found -> settings.desk().claimWithin(found.content().priority()));
        if (within.isEmpty()) {
            stores.watches().forget(watch.number());
            return;
        }
        SupportCase found = waiting.get();
        var desk = new DeskCards(stores, catalogs, settings, now);
        if (watch.reminded()) {
            desk.escalate(found);
            new CaseNews(stores, catalogs, settings, now).unclaimed(found);
            stores.watches().forget(watch.number());
        } else {
            desk.remind(found);
            stores.watches().watch(watch.number(), settings.desk().hours().after(now, within.get()), true);
        }
    }

    private int closeSome(Stores stores) {
        Instant now = clock.instant();
        List<CaseNumber> resolved =
                stores.cases().resolvedBefore(now.minus(settings.desk().closeAfter()), BATCH);
        var event = new CaseEvent(now, Actor.system(), CaseEvent.What.CLOSED, Optional.empty());
        resolved.forEach(number -> {
            if (new CaseMoves(stores.cases())
                    .move(number, new CaseScope.Everything(), CaseAction.CLOSE, event.actor(), now,
                            event.words()) instanceof CaseMoves.Outcome.Moved(SupportCase closed)) {
                new CaseNews(stores, catalogs, settings, now).tell(closed, event);
            }
        });
        return resolved.size();
    }
}
