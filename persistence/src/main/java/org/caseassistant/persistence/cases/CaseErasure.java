package org.caseassistant.persistence.cases;

import static org.caseassistant.persistence.db.Tables.ATTACHMENT;
import static org.caseassistant.persistence.db.Tables.CASE_EVENT;
import static org.caseassistant.persistence.db.Tables.CASE_MESSAGE;
import static org.caseassistant.persistence.db.Tables.CASE_MESSAGE_VERSION;
import static org.caseassistant.persistence.db.Tables.INCIDENT_REPORT;
import static org.caseassistant.persistence.db.Tables.OUTBOX;
import static org.caseassistant.persistence.db.Tables.POSTED_MESSAGE;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Deletes cases, and erases what is in them. */
public final class CaseErasure {
    /** What stands where somebody's words were. */
    public static final String ERASED = "(erased)";

    private static final String NOBODY = "Erased contact";

    /** Whose case it is tells nothing of who. */
    private static final Field<JSONB> ACCOUNT_ALONE = DSL.field(
            "(SELECT coalesce(jsonb_object_agg(key, value), jsonb_build_object()) FROM jsonb_each({0})"
                    + " WHERE value ->> 'kind' = 'account')",
            JSONB.class,
            SUPPORT_CASE.ANSWERS);

    private static final Field<String[]> ORDER_OF_ACCOUNT_ALONE = DSL.field(
            "ARRAY(SELECT key FROM jsonb_each({0}) WHERE value ->> 'kind' = 'account')",
            String[].class,
            SUPPORT_CASE.ANSWERS);

    private final DSLContext db;
    private final StoredCases cases;

    /** For the transaction of this context. */
    public CaseErasure(DSLContext db, JsonCodec json) {
        this.db = db;
        this.cases = new StoredCases(db, json);
    }

    /** Lets the transaction at hand past the triggers that keep histories. */
    public void allow() {
        db.execute("SET LOCAL case_assistant.erasing = 'on'");
    }

    /** Deletes cases that were over before then; answers how many. */
    public int removeOverBefore(Instant then, int limit) {
        var old = db.fetchValues(DSL.select(SUPPORT_CASE.NUMBER)
                .from(SUPPORT_CASE)
                .where(DSL.not(SUPPORT_CASE.OPEN))
                .and(SUPPORT_CASE.STATE_SINCE.lt(then))
                .orderBy(SUPPORT_CASE.STATE_SINCE)
                .limit(limit)
                .forUpdate()
                .skipLocked());
        if (!old.isEmpty()) {
            allow();
            db.deleteFrom(ATTACHMENT).where(ATTACHMENT.CASE_NUMBER.in(old)).execute();
            db.deleteFrom(CASE_EVENT).where(CASE_EVENT.CASE_NUMBER.in(old)).execute();
            db.deleteFrom(CASE_MESSAGE).where(CASE_MESSAGE.CASE_NUMBER.in(old)).execute();
            db.deleteFrom(INCIDENT_REPORT).where(INCIDENT_REPORT.CASE_NUMBER.in(old)).execute();
            removeFromDesks(old);
            db.deleteFrom(SUPPORT_CASE).where(SUPPORT_CASE.NUMBER.in(old)).execute();
        }
        return old.size();
    }

    /** Deletes files of cases that were over before then; answers how many. */
    public int removeFilesOfOverBefore(Instant then, int limit) {
        return db.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.in(DSL.select(ATTACHMENT.ID)
                        .from(ATTACHMENT)
                        .join(SUPPORT_CASE)
                        .on(SUPPORT_CASE.NUMBER.eq(ATTACHMENT.CASE_NUMBER))
                        .where(DSL.not(SUPPORT_CASE.OPEN))
                        .and(SUPPORT_CASE.STATE_SINCE.lt(then))
                        .limit(limit)))
                .execute();
    }

    /** Whether a file is one of a case that this contact reports, or came with a message of theirs. */
    public static Condition fileOf(long contact) {
        return ATTACHMENT.CASE_NUMBER
                .in(reportedBy(contact))
                .or(DSL.row(ATTACHMENT.CASE_NUMBER, ATTACHMENT.MESSAGE_ID)
                        .in(DSL.select(CASE_MESSAGE.CASE_NUMBER, CASE_MESSAGE.ID)
                                .from(CASE_MESSAGE)
                                .where(CASE_MESSAGE.AUTHOR_ID.eq(contact))));
    }

    /** What desks and people were to be shown of these cases, sent or not: it holds what is in them. */
    private void removeFromDesks(Collection<Long> cases) {
        for (long number : cases) {
            String key = MessageName.card(new CaseNumber(number));
            db.deleteFrom(OUTBOX)
                    .where(OUTBOX.ABOUT.eq(number)
                            .or(OUTBOX.MESSAGE_KEY.eq(key))
                            .or(OUTBOX.MESSAGE_KEY.like(key + " %")))
                    .execute();
            db.deleteFrom(POSTED_MESSAGE)
                    .where(POSTED_MESSAGE.MESSAGE_KEY.eq(key).or(POSTED_MESSAGE.MESSAGE_KEY.like(key + " %")))
                    .execute();
        }
    }

    /** The cases that this contact reports. */
    public static Select<Record1<Long>> reportedBy(long contact) {
        return DSL.select(SUPPORT_CASE.NUMBER).from(SUPPORT_CASE).where(SUPPORT_CASE.CONTACT_ID.eq(contact));
    }

    /**
     * Erases the words and files of the cases that this contact reports, and of their messages in others; their name is
     * gone from all histories. Needs {@link #allow}.
     */
    public void eraseWordsOf(long contact) {
        db.deleteFrom(ATTACHMENT).where(fileOf(contact)).execute();
        List<Long> others = db.fetchValues(DSL.selectDistinct(CASE_MESSAGE.CASE_NUMBER)
                .from(CASE_MESSAGE)
                .where(CASE_MESSAGE.AUTHOR_ID.eq(contact))
                .and(CASE_MESSAGE.CASE_NUMBER.notIn(reportedBy(contact))));
        db.deleteFrom(CASE_MESSAGE_VERSION)
                .where(DSL.row(CASE_MESSAGE_VERSION.CASE_NUMBER, CASE_MESSAGE_VERSION.MESSAGE_ID)
                        .in(DSL.select(CASE_MESSAGE.CASE_NUMBER, CASE_MESSAGE.ID)
                                .from(CASE_MESSAGE)
                                .where(CASE_MESSAGE.AUTHOR_ID.eq(contact)
                                        .or(CASE_MESSAGE.CASE_NUMBER.in(reportedBy(contact))))))
                .execute();
        db.update(CASE_MESSAGE)
                .set(CASE_MESSAGE.TEXT, ERASED)
                .where(CASE_MESSAGE.AUTHOR_ID.eq(contact).or(CASE_MESSAGE.CASE_NUMBER.in(reportedBy(contact))))
                .execute();
        db.update(CASE_MESSAGE)
                .set(CASE_MESSAGE.AUTHOR_NAME, NOBODY)
                .where(CASE_MESSAGE.AUTHOR_ID.eq(contact))
                .execute();
        db.update(CASE_EVENT)
                .setNull(CASE_EVENT.WORDS)
                .where(CASE_EVENT.ACTOR_ID.eq(contact).or(CASE_EVENT.CASE_NUMBER.in(reportedBy(contact))))
                .execute();
        db.update(CASE_EVENT)
                .set(CASE_EVENT.ACTOR_NAME, NOBODY)
                .where(CASE_EVENT.ACTOR_ID.eq(contact))
                .execute();
        removeFromDesks(db.fetchValues(reportedBy(contact)));
        db.update(SUPPORT_CASE)
                .set(SUPPORT_CASE.SUBJECT, ERASED)
                .set(SUPPORT_CASE.ANSWERS, ACCOUNT_ALONE)
                .set(SUPPORT_CASE.ANSWER_ORDER, ORDER_OF_ACCOUNT_ALONE)
                .set(SearchVector.COLUMN, DSL.field("''::tsvector", String.class))
                .where(SUPPORT_CASE.CONTACT_ID.eq(contact))
                .execute();
        // So that erased words find nothing any more.
        others.forEach(number -> cases.findAnew(new CaseNumber(number)));
    }
}
