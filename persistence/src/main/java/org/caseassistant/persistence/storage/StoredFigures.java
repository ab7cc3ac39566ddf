package org.caseassistant.persistence.storage;

import static org.caseassistant.persistence.db.Tables.DRAFT;
import static org.caseassistant.persistence.db.Tables.OUTBOX;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.storage.Figures;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Counted where that is cheap, estimated by the statistics of PostgreSQL where it is not. */
public final class StoredFigures implements Figures {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredFigures(DSLContext db) {
        this.db = db;
    }

    @Override
    public long drafts() {
        return db.fetchCount(DRAFT);
    }

    @Override
    public Map<CaseState, Long> cases() {
        var figures = new EnumMap<CaseState, Long>(CaseState.class);
        for (CaseState state : CaseState.values()) {
            figures.put(state, 0L);
        }
        db.select(SUPPORT_CASE.STATE, DSL.count())
                .from(SUPPORT_CASE)
                .where(SUPPORT_CASE.OPEN)
                .groupBy(SUPPORT_CASE.STATE)
                .forEach(row -> figures.put(CaseState.valueOf(row.value1()), row.value2().longValue()));
        figures.replaceAll((state, counted) -> state.isOpen() ? counted : estimated(state));
        return figures;
    }

    /** By how common the state is among the rows that PostgreSQL last sampled. */
    private long estimated(CaseState state) {
        return db.fetchOptional(
                """
                SELECT round(greatest(c.reltuples, 0) * f.frequency)::bigint
                FROM pg_class c
                JOIN pg_stats s ON s.schemaname = current_schema() AND s.tablename = c.relname AND s.attname = 'state'
                CROSS JOIN LATERAL unnest(s.most_common_vals::text::text[], s.most_common_freqs) AS f (val, frequency)
                WHERE c.oid = 'support_case'::regclass AND f.val = ?
                """,
                state.name())
                .map(row -> row.get(0, Long.class))
                .orElse(0L);
    }

    @Override
    public List<Waiting> outbox() {
        return db.select(OUTBOX.SURFACE, DSL.count(), DSL.min(OUTBOX.CREATED_AT))
                .from(OUTBOX)
                .where(OUTBOX.SENT_AT.isNull().and(OUTBOX.GIVEN_UP_AT.isNull()))
                .groupBy(OUTBOX.SURFACE)
                .fetch(row -> new Waiting(row.value1(), row.value2(), Optional.ofNullable(row.value3())));
    }
}
