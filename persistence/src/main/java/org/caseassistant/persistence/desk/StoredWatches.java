package org.caseassistant.persistence.desk;

import static org.caseassistant.persistence.db.Tables.CLAIM_WATCH;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.desk.Watches;
import org.caseassistant.persistence.db.tables.records.ClaimWatchRecord;
import org.jooq.DSLContext;

/** When to look at cases, in the table {@code claim_watch}. */
public final class StoredWatches implements Watches {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredWatches(DSLContext db) {
        this.db = db;
    }

    @Override
    public void watch(CaseNumber number, Instant due, boolean reminded) {
        db.insertInto(CLAIM_WATCH)
                .set(CLAIM_WATCH.CASE_NUMBER, number.value())
                .set(CLAIM_WATCH.DUE_AT, due)
                .set(CLAIM_WATCH.REMINDED, reminded)
                .onDuplicateKeyUpdate()
                .set(CLAIM_WATCH.DUE_AT, due)
                .set(CLAIM_WATCH.REMINDED, reminded)
                .execute();
    }

    @Override
    public Optional<Watch> of(CaseNumber number) {
        return db.selectFrom(CLAIM_WATCH)
                .where(CLAIM_WATCH.CASE_NUMBER.eq(number.value()))
                .fetchOptional(StoredWatches::watch);
    }

    @Override
    public void forget(CaseNumber number) {
        db.deleteFrom(CLAIM_WATCH).where(CLAIM_WATCH.CASE_NUMBER.eq(number.value())).execute();
    }

    @Override
    public List<Watch> take(Instant now, int limit) {
        return db.selectFrom(CLAIM_WATCH)
                .where(CLAIM_WATCH.DUE_AT.le(now))
                .orderBy(CLAIM_WATCH.DUE_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(StoredWatches::watch);
    }

    private static Watch watch(ClaimWatchRecord row) {
        return new Watch(new CaseNumber(row.getCaseNumber()), row.getDueAt(), row.getReminded());
    }
}
