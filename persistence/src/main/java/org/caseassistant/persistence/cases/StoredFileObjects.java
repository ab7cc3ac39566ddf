package org.caseassistant.persistence.cases;

import static org.caseassistant.persistence.db.Tables.ATTACHMENT;
import static org.caseassistant.persistence.db.Tables.LOOSE_OBJECT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caseassistant.core.cases.FileObjects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Objects of files, in the columns {@code object_key} of the tables {@code attachment} and {@code loose_object}: each key is
 * in one of them. A trigger puts it into the second when its file goes.
 */
public final class StoredFileObjects implements FileObjects {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredFileObjects(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Moving> move(String key, Instant until, Set<String> passedOver) {
        var next = db.select(ATTACHMENT.ID, ATTACHMENT.CONTENT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.OBJECT_KEY.isNull())
                .and(ATTACHMENT.ID.notIn(passedOver.stream().map(UUID::fromString).toList()))
                .orderBy(ATTACHMENT.AT, ATTACHMENT.ID)
                .limit(1)
                .fetchOptional(row -> new Moving(row.value1().toString(), row.value2()));
        if (next.isPresent()) {
            db.insertInto(LOOSE_OBJECT)
                    .set(LOOSE_OBJECT.OBJECT_KEY, key)
                    .set(LOOSE_OBJECT.DOOMED, false)
                    .set(LOOSE_OBJECT.DUE, until)
                    .execute();
        }
        return next;
    }

    @Override
    public boolean moved(String file, String key) {
        // Held, so that it is not doomed meanwhile.
        boolean there = db.selectOne()
                .from(LOOSE_OBJECT)
                .where(LOOSE_OBJECT.OBJECT_KEY.eq(key))
                .andNot(LOOSE_OBJECT.DOOMED)
                .forUpdate()
                .fetchOptional()
                .isPresent();
        boolean moved = there
                && db.update(ATTACHMENT)
                        .set(ATTACHMENT.OBJECT_KEY, key)
                        .setNull(ATTACHMENT.CONTENT)
                        .where(ATTACHMENT.ID.eq(UUID.fromString(file)))
                        .and(ATTACHMENT.OBJECT_KEY.isNull())
                        .execute() == 1;
        if (moved) {
            forget(key);
        } else {
            // Also where it was deleted and forgotten already: it has come after that.
            db.insertInto(LOOSE_OBJECT)
                    .set(LOOSE_OBJECT.OBJECT_KEY, key)
                    .set(LOOSE_OBJECT.DOOMED, true)
                    .set(LOOSE_OBJECT.DUE, Instant.EPOCH)
                    .onConflict(LOOSE_OBJECT.OBJECT_KEY)
                    .doUpdate()
                    .set(LOOSE_OBJECT.DOOMED, true)
                    .set(LOOSE_OBJECT.DUE, Instant.EPOCH)
                    .execute();
        }
        return moved;
    }

    @Override
    public List<String> toDelete(Instant now, Instant again, int limit) {
        var due = db.fetchValues(DSL.select(LOOSE_OBJECT.OBJECT_KEY)
                .from(LOOSE_OBJECT)
                .where(LOOSE_OBJECT.DUE.le(now))
                .orderBy(LOOSE_OBJECT.DUE)
                .limit(limit)
                .forUpdate()
                .skipLocked());
        if (!due.isEmpty()) {
            db.update(LOOSE_OBJECT)
                    .set(LOOSE_OBJECT.DOOMED, true)
                    .set(LOOSE_OBJECT.DUE, again)
                    .where(LOOSE_OBJECT.OBJECT_KEY.in(due))
                    .execute();
        }
        return due;
    }

    @Override
    public void forget(String key) {
        db.deleteFrom(LOOSE_OBJECT).where(LOOSE_OBJECT.OBJECT_KEY.eq(key)).execute();
    }

    @Override
    public boolean any() {
        return db.fetchExists(ATTACHMENT, ATTACHMENT.OBJECT_KEY.isNotNull()) || db.fetchExists(LOOSE_OBJECT);
    }
}
