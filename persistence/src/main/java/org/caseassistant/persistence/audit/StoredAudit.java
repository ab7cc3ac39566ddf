package org.caseassistant.persistence.audit;

import static org.caseassistant.persistence.db.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.audit.Audit;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.persistence.directory.PersonIds;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The audit, in the table {@code audit_entry}. */
public final class StoredAudit implements Audit {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredAudit(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(AuditEntry entry) {
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AT, entry.at())
                .set(AUDIT_ENTRY.ACTOR_ID, entry.actor().map(PersonId::value).orElse(null))
                .set(AUDIT_ENTRY.ACTOR_NAME, entry.actorName())
                .set(AUDIT_ENTRY.DEED, entry.deed().name())
                .set(AUDIT_ENTRY.ABOUT, entry.about())
                .execute();
    }

    @Override
    public List<Numbered> list(Optional<Instant> since, Optional<Long> after, int limit) {
        return db.selectFrom(AUDIT_ENTRY)
                .where(since.map(AUDIT_ENTRY.AT::ge).orElseGet(DSL::noCondition))
                .and(after.map(AUDIT_ENTRY.ID::gt).orElseGet(DSL::noCondition))
                .orderBy(AUDIT_ENTRY.ID)
                .limit(limit)
                .fetch(row -> new Numbered(
                        row.getId(),
                        new AuditEntry(
                                row.getAt(),
                                Optional.ofNullable(row.getActorId()).map(id -> PersonIds.of(id, db)),
                                row.getActorName(),
                                AuditEntry.Deed.valueOf(row.getDeed()),
                                row.getAbout())));
    }
}
