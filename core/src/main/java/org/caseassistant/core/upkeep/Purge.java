package org.caseassistant.core.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.privacy.Retention;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/** Deletes what has been kept for long enough, and writes to the audit how much that was. Run it now and then. */
public final class Purge {
    private static final int CASES_AT_ONCE = 100;
    private static final int FILES_AT_ONCE = 50;

    private final UnitOfWork storage;
    private final Retention retention;
    private final InstantSource clock;

    /** Made once, by hand. */
    public Purge(UnitOfWork storage, Retention retention, InstantSource clock) {
        this.storage = storage;
        this.retention = retention;
        this.clock = clock;
    }

    /** Does what is due now, in batches of one transaction each. */
    public void run() {
        Instant now = clock.instant();
        purge(retention.cases(), now, CASES_AT_ONCE, "cases that were over", then -> stores -> stores.erasure()
                .removeCasesOverBefore(then, CASES_AT_ONCE));
        purge(retention.files(), now, FILES_AT_ONCE, "files of cases that were over", then -> stores -> stores.erasure()
                .removeFilesOfCasesOverBefore(then, FILES_AT_ONCE));
    }

    private void purge(
            Optional<Duration> kept,
            Instant now,
            int batch,
            String what,
            Function<Instant, Function<Stores, Integer>> removal) {
        if (kept.isEmpty()) {
            return;
        }
        Function<Stores, Integer> remove = removal.apply(now.minus(kept.get()));
        int done;
        do {
            done = storage.inTransaction(stores -> {
                int count = remove.apply(stores);
                if (count > 0) {
                    stores.audit().add(AuditEntry.byOperator(now, Deed.PURGED, count + " " + what));
                }
                return count;
            });
        } while (done == batch);
    }
}
