package org.caseassistant.persistence.cases;

import static org.caseassistant.persistence.db.Tables.ATTACHMENT;
import static org.caseassistant.persistence.db.Tables.CASE_MESSAGE;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseassistant.core.cases.Attachments;
import org.caseassistant.core.cases.CaseFile;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.FileContent;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.cases.ObjectStoreException;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FileRef;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Files, in the table {@code attachment}. A file's id is a random UUID. Contents are taken into the table, and may be moved
 * out of it later by {@link StoredFileObjects}.
 */
public final class StoredAttachments implements Attachments {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Table<?> HELD = DSL.table(DSL.name("held_file"));
    private static final Field<UUID> HELD_ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    private static final Field<String> HELD_NAME = DSL.field(DSL.name("name"), SQLDataType.CLOB);
    private static final Field<String> HELD_TYPE = DSL.field(DSL.name("media_type"), SQLDataType.CLOB);
    private static final Field<byte[]> HELD_CONTENT = DSL.field(DSL.name("content"), SQLDataType.BLOB);
    private static final Field<Instant> HELD_UNTIL = DSL.field(DSL.name("until"), SQLDataType.INSTANT);

    private final DSLContext db;
    private final Optional<ObjectStore> objects;

    /**
     * For the transaction of this context.
     *
     * @param objects where contents are that are not in the database
     */
    public StoredAttachments(DSLContext db, Optional<ObjectStore> objects) {
        this.db = db;
        this.objects = objects;
    }

    @Override
    public FileRef add(DraftId draft, String name, String mediaType, byte[] content, Instant at) {
        var id = UUID.randomUUID();
        db.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, id)
                .set(ATTACHMENT.DRAFT_ID, draft.value())
                .set(ATTACHMENT.NAME, name)
                .set(ATTACHMENT.MEDIA_TYPE, mediaType)
                .set(ATTACHMENT.SIZE, (long) content.length)
                .set(ATTACHMENT.CONTENT, content)
                .set(ATTACHMENT.AT, at)
                .execute();
        return new FileRef(id.toString(), name, mediaType, content.length);
    }

    @Override
    public FileRef add(
            CaseNumber number, long message, String name, String mediaType, byte[] content, Instant at) {
        var id = UUID.randomUUID();
        db.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, id)
                .set(ATTACHMENT.CASE_NUMBER, number.value())
                .set(ATTACHMENT.MESSAGE_ID, message)
                .set(ATTACHMENT.NAME, name)
                .set(ATTACHMENT.MEDIA_TYPE, mediaType)
                .set(ATTACHMENT.SIZE, (long) content.length)
                .set(ATTACHMENT.CONTENT, content)
                .set(ATTACHMENT.AT, at)
                .execute();
        return new FileRef(id.toString(), name, mediaType, content.length);
    }

    @Override
    public FileRef hold(String name, String mediaType, byte[] content, Instant until) {
        var id = UUID.randomUUID();
        db.insertInto(HELD, HELD_ID, HELD_NAME, HELD_TYPE, HELD_CONTENT, HELD_UNTIL)
                .values(id, name, mediaType, content, until)
                .execute();
        return new FileRef(id.toString(), name, mediaType, content.length);
    }

    @Override
    public Optional<FileRef> moveHeld(FileRef file, CaseNumber number, long message, Instant at) {
        return db.deleteFrom(HELD)
                .where(HELD_ID.eq(UUID.fromString(file.id())))
                .returningResult(HELD_NAME, HELD_TYPE, HELD_CONTENT)
                .fetchOptional(row -> add(number, message, row.value1(), row.value2(), row.value3(), at));
    }

    @Override
    public void dropHeld(Collection<FileRef> files) {
        db.deleteFrom(HELD)
                .where(HELD_ID.in(files.stream().map(file -> UUID.fromString(file.id())).toList()))
                .execute();
    }

    @Override
    public int dropHeldUntil(Instant then, int limit) {
        return db.deleteFrom(HELD)
                .where(HELD_ID.in(db.select(HELD_ID).from(HELD).where(HELD_UNTIL.lt(then)).limit(limit)))
                .execute();
    }

    @Override
    public void remove(DraftId draft, String fileId) {
        if (UUID_FORM.matcher(fileId).matches()) {
            db.deleteFrom(ATTACHMENT)
                    .where(ATTACHMENT.ID.eq(UUID.fromString(fileId)))
                    .and(ATTACHMENT.DRAFT_ID.eq(draft.value()))
                    .execute();
        }
    }

    @Override
    public List<CaseFile> of(CaseNumber number, CaseScope scope) {
        return db.select(ATTACHMENT.ID, ATTACHMENT.NAME, ATTACHMENT.MEDIA_TYPE, ATTACHMENT.SIZE, ATTACHMENT.AT)
                .from(ATTACHMENT)
                .join(SUPPORT_CASE)
                .on(SUPPORT_CASE.NUMBER.eq(ATTACHMENT.CASE_NUMBER))
                .where(ATTACHMENT.CASE_NUMBER.eq(number.value()))
                .and(CaseScopes.within(scope))
                .and(visible(scope))
                .orderBy(ATTACHMENT.AT, ATTACHMENT.NAME, ATTACHMENT.ID)
                .fetch(row -> new CaseFile(
                        new FileRef(row.value1().toString(), row.value2(), row.value3(), row.value4()), row.value5()));
    }

    /** A file is as visible as the message it came with. */
    private static Condition visible(CaseScope scope) {
        return ATTACHMENT.MESSAGE_ID
                .isNull()
                .or(DSL.exists(DSL.selectOne()
                        .from(CASE_MESSAGE)
                        .where(CASE_MESSAGE.CASE_NUMBER.eq(ATTACHMENT.CASE_NUMBER))
                        .and(CASE_MESSAGE.ID.eq(ATTACHMENT.MESSAGE_ID))
                        .and(CaseScopes.visible(scope))
                        .and(scope.ofStaff() ? DSL.noCondition() : CASE_MESSAGE.WITHDRAWN_AT.isNull())));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if one of the files is neither the draft's nor the case's already
     */
    @Override
    public void moveToCase(DraftId draft, CaseNumber number, Collection<FileRef> files) {
        var ids = files.stream().map(file -> UUID.fromString(file.id())).collect(Collectors.toSet());
        db.update(ATTACHMENT)
                .set(ATTACHMENT.CASE_NUMBER, number.value())
                .setNull(ATTACHMENT.DRAFT_ID)
                .where(ATTACHMENT.DRAFT_ID.eq(draft.value()))
                .and(ATTACHMENT.ID.in(ids))
                .execute();
        db.deleteFrom(ATTACHMENT).where(ATTACHMENT.DRAFT_ID.eq(draft.value())).execute();

        var there = db.fetchCount(ATTACHMENT, ATTACHMENT.CASE_NUMBER.eq(number.value()).and(ATTACHMENT.ID.in(ids)));
        if (there != ids.size()) {
            throw new IllegalStateException(
                    ids.size() - there + " of the files of case " + number + " are not its draft's");
        }
    }

    @Override
    public Optional<FileContent> content(String fileId, CaseScope scope) {
        if (!UUID_FORM.matcher(fileId).matches()) {
            return Optional.empty();
        }
        return db.select(ATTACHMENT.CONTENT, ATTACHMENT.OBJECT_KEY, ATTACHMENT.SIZE)
                .from(ATTACHMENT)
                .join(SUPPORT_CASE)
                .on(SUPPORT_CASE.NUMBER.eq(ATTACHMENT.CASE_NUMBER))
                .where(ATTACHMENT.ID.eq(UUID.fromString(fileId)))
                .and(CaseScopes.within(scope))
                .and(visible(scope))
                .fetchOptional(row -> content(row.value1(), row.value2(), row.value3()));
    }

    private FileContent content(byte[] kept, String key, long size) {
        return kept == null ? () -> fetched(key, size) : () -> kept;
    }

    private byte[] fetched(String key, long size) {
        byte[] content = objects.orElseThrow(
                () -> new ObjectStoreException("the content of a file is an object, and no object store is known"))
                .get(key)
                .orElseThrow(() -> new ObjectStoreException("the object that is the content of a file is gone"));
        if (content.length != size) {
            throw new ObjectStoreException("the object that is the content of a file has another size");
        }
        return content;
    }
}
