package org.caseassistant.core.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/** Forgets what was handled and sent long ago. Run it now and then. */
public final class Housekeeping {
    /** Platforms repeat an event within a day; a week is safe. */
    private static final Duration EVENTS_ARE_KEPT = Duration.ofDays(7);
    /** Longer than it matters how many were asked for. */
    private static final Duration CODES_ARE_KEPT = Duration.ofDays(1);
    /** Long enough to try again what did not arrive. */
    private static final Duration SHOWN_NOTICES_ARE_KEPT = Duration.ofDays(30);
    private static final int BATCH = 100;

    private final UnitOfWork storage;
    private final InstantSource clock;

    /** Made once, by hand. */
    public Housekeeping(UnitOfWork storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Does what is due now, in batches of one transaction each. */
    public void run() {
        Instant now = clock.instant();
        inBatches(stores -> stores.events().forgetBefore(now.minus(EVENTS_ARE_KEPT), BATCH));
        inBatches(stores -> stores.attachments().dropHeldUntil(now, BATCH));
        inBatches(stores -> stores.letters().removeOutOfDate(now, BATCH));
        inBatches(stores -> stores.linkCodes().forgetBefore(now.minus(CODES_ARE_KEPT), BATCH));
        inBatches(stores -> stores.outbox().forgetSentBefore(now.minus(EVENTS_ARE_KEPT), BATCH));
        inBatches(stores -> stores.subscriptions().forgetClosedBefore(now.minus(SHOWN_NOTICES_ARE_KEPT), BATCH));
    }

    private void inBatches(Function<Stores, Integer> work) {
        int done;
        do {
            done = storage.inTransaction(work);
        } while (done == BATCH);
    }
}
