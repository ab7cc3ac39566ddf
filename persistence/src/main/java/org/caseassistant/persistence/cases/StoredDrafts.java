package org.caseassistant.persistence.cases;

import static org.caseassistant.persistence.db.Tables.DRAFT;
import static org.caseassistant.persistence.db.Tables.DRAFT_PLACE;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.cases.Drafts;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.persistence.db.tables.records.DraftRecord;
import org.caseassistant.persistence.directory.PersonIds;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Drafts, in the table {@code draft}. Their files go with them. */
public final class StoredDrafts implements Drafts {
    private final DSLContext db;
    private final JsonCodec json;

    /** For the transaction of this context. */
    public StoredDrafts(DSLContext db, JsonCodec json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Draft> lock(DraftId id, PersonId owner) {
        return lockWhere(DRAFT.ID.eq(id.value()), owner);
    }

    @Override
    public Optional<Draft> lockByForm(PersonId owner, String form) {
        return lockWhere(DRAFT.FORM.eq(form), owner);
    }

    private Optional<Draft> lockWhere(Condition condition, PersonId owner) {
        return db.selectFrom(DRAFT)
                .where(condition)
                .and(DRAFT.OWNER_ID.eq(owner.value()))
                .forUpdate()
                .fetchOptional(row -> draft(row, owner));
    }

    @Override
    public List<Draft> of(PersonId owner) {
        return db.selectFrom(DRAFT)
                .where(DRAFT.OWNER_ID.eq(owner.value()))
                .orderBy(DRAFT.UPDATED_AT.desc(), DRAFT.ID)
                .fetch(row -> draft(row, owner));
    }

    @Override
    public boolean add(Draft draft) {
        // Only this conflict is an answer; a second draft with the same id is a mistake and fails.
        return db.insertInto(DRAFT)
                .set(record(draft))
                .set(DRAFT.CREATED_AT, draft.updatedAt())
                .onConflict(DRAFT.OWNER_ID, DRAFT.FORM)
                .doNothing()
                .execute() == 1;
    }

    @Override
    public void save(Draft draft) {
        var id = draft.session().draft();
        var changed = db.update(DRAFT)
                .set(record(draft))
                .setNull(DRAFT.REMINDED_AT)
                .where(DRAFT.ID.eq(id.value()))
                .and(DRAFT.OWNER_ID.eq(draft.owner().value()))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("no draft " + id.value() + " of this person to save");
        }
    }

    @Override
    public void remove(DraftId id) {
        remove(List.of(id.value()));
    }

    @Override
    public int removeUnchangedSince(Instant then, int limit) {
        var old = db.fetchValues(lockOldest(DRAFT.UPDATED_AT.lt(then), limit));
        return old.isEmpty() ? 0 : remove(old);
    }

    private int remove(Collection<String> ids) {
        db.deleteFrom(DRAFT_PLACE).where(DRAFT_PLACE.DRAFT_ID.in(ids)).execute();
        return db.deleteFrom(DRAFT).where(DRAFT.ID.in(ids)).execute();
    }

    @Override
    public List<Draft> takeForReminder(Instant unchangedSince, int limit) {
        var due = DRAFT.UPDATED_AT.lt(unchangedSince).and(DRAFT.REMINDED_AT.isNull());
        return db.update(DRAFT)
                .set(DRAFT.REMINDED_AT, DSL.currentInstant())
                .where(DRAFT.ID.in(lockOldest(due, limit)))
                .returning()
                .fetch(row -> draft(row, PersonIds.of(row.getOwnerId(), db)));
    }

    /** Passes over a draft that is being worked on: it is about to be changed, so neither old nor forgotten. */
    private static Select<Record1<String>> lockOldest(Condition condition, int limit) {
        return DSL.select(DRAFT.ID)
                .from(DRAFT)
                .where(condition)
                .orderBy(DRAFT.UPDATED_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked();
    }

    private DraftRecord record(Draft draft) {
        var session = draft.session();
        var row = new DraftRecord();
        row.setId(session.draft().value());
        row.setOwnerId(draft.owner().value());
        row.setForm(session.form());
        row.setCatalogVersion(session.catalogVersion());
        row.setAnswers(JSONB.valueOf(json.writeAnswers(session.answers())));
        row.setAnswerOrder(session.answers().keySet().toArray(String[]::new));
        row.setProgress(JSONB.valueOf(json.write(Progress.of(session))));
        row.setRevision(session.revision());
        row.setUpdatedAt(draft.updatedAt());
        return row;
    }

    private Draft draft(DraftRecord row, PersonId owner) {
        var progress = json.read(row.getProgress().data(), Progress.class);
        var session = new FormSession(
                new DraftId(row.getId()),
                row.getForm(),
                row.getCatalogVersion(),
                json.readAnswers(row.getAnswers().data(), Arrays.asList(row.getAnswerOrder())),
                new LinkedHashSet<>(progress.skipped()),
                progress.stage(),
                progress.trail(),
                row.getRevision());
        return new Draft(owner, session, row.getUpdatedAt());
    }
}
