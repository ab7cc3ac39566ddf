package org.caseassistant.persistence.privacy;

import static org.caseassistant.persistence.db.Tables.ATTACHMENT;
import static org.caseassistant.persistence.db.Tables.AUDIT_ENTRY;
import static org.caseassistant.persistence.db.Tables.CASE_MAIL;
import static org.caseassistant.persistence.db.Tables.CASE_MESSAGE;
import static org.caseassistant.persistence.db.Tables.CHAT_IDENTITY;
import static org.caseassistant.persistence.db.Tables.CONTACT;
import static org.caseassistant.persistence.db.Tables.CONVERSATION;
import static org.caseassistant.persistence.db.Tables.DRAFT;
import static org.caseassistant.persistence.db.Tables.INCIDENT_REPORT;
import static org.caseassistant.persistence.db.Tables.LETTER;
import static org.caseassistant.persistence.db.Tables.LINK_CODE;
import static org.caseassistant.persistence.db.Tables.NOTICE_MAIL;
import static org.caseassistant.persistence.db.Tables.OUTBOX;
import static org.caseassistant.persistence.db.Tables.PERSON;
import static org.caseassistant.persistence.db.Tables.POSTED_MESSAGE;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.notices.NoticeMail;
import org.caseassistant.core.privacy.Erasure;
import org.caseassistant.core.privacy.Held;
import org.caseassistant.persistence.cases.CaseErasure;
import org.caseassistant.persistence.directory.StoredDirectory;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Deletes for good, over the tables of all others. */
public final class StoredErasure implements Erasure {
    private static final String FIRST_NAME = "Erased";
    private static final String LAST_NAME = "contact";

    /** Internal notes of the staff are about their work, and not shown. */
    private static final String EVERYTHING = """
            SELECT jsonb_pretty(jsonb_build_object(
                'contact', (
                    SELECT jsonb_build_object(
                        'number', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'email', p.email,
                        'type', c.type, 'title', c.title, 'primaryPhone', c.primary_phone,
                        'secondaryPhone', c.secondary_phone, 'areas', c.areas, 'removedAt', p.removed_at,
                        'noIncidentMailsSince', (SELECT stopped_at FROM notice_mail n WHERE n.contact_id = p.id),
                        'accounts', (SELECT coalesce(jsonb_agg(a.name ORDER BY ca.position), '[]')
                            FROM contact_account ca JOIN account a ON a.id = ca.account_id WHERE ca.contact_id = p.id))
                    FROM person p JOIN contact c ON c.id = p.id WHERE p.id = who.id),
                'chatUsers', (
                    SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'platform', i.surface, 'workspace', i.tenant, 'user', i.user_id)
                        ORDER BY i.surface, i.tenant, i.user_id), '[]')
                    FROM chat_identity i WHERE i.person_id = who.id),
                'drafts', (
                    SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'form', d.form, 'answers', d.answers, 'begunAt', d.created_at, 'changedAt', d.updated_at,
                        'files', (SELECT coalesce(jsonb_agg(f.name ORDER BY f.at, f.id), '[]')
                            FROM attachment f WHERE f.draft_id = d.id)) ORDER BY d.created_at, d.id), '[]')
                    FROM draft d WHERE d.owner_id = who.id),
                'cases', (
                    SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'number', s.number, 'account', a.name, 'reportedByThem', s.contact_id = who.id,
                        'typedInByThem', s.opened_by = who.id, 'caseType', s.case_type, 'priority', s.priority,
                        'department', s.department, 'state', s.state, 'openedAt', s.opened_at,
                        'subject', s.subject, 'answers', s.answers,
                        'history', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                            'at', e.at, 'by', e.actor_name, 'what', e.what, 'words', e.words) ORDER BY e.id), '[]')
                            FROM case_event e WHERE e.case_number = s.number),
                        'messages', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                            'at', m.at, 'by', m.author_name, 'text', m.text) ORDER BY m.id), '[]')
                            FROM case_message m WHERE m.case_number = s.number AND NOT m.internal),
                        'files', (SELECT coalesce(jsonb_agg(f.name ORDER BY f.at, f.id), '[]')
                            FROM attachment f LEFT JOIN case_message m ON m.case_number = f.case_number
                                AND m.id = f.message_id
                            WHERE f.case_number = s.number AND m.internal IS NOT TRUE)) ORDER BY s.number), '[]')
                    FROM support_case s JOIN account a ON a.id = s.account_id
                    WHERE s.contact_id = who.id OR s.opened_by = who.id),
                'messagesInOtherCases', (
                    SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'case', m.case_number, 'at', m.at, 'text', m.text) ORDER BY m.case_number, m.id), '[]')
                    FROM case_message m JOIN support_case s ON s.number = m.case_number
                    WHERE m.author_id = who.id AND s.contact_id <> who.id AND s.opened_by <> who.id),
                'stepsInOtherCases', (
                    SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'case', e.case_number, 'at', e.at, 'what', e.what, 'words', e.words)
                        ORDER BY e.case_number, e.id), '[]')
                    FROM case_event e JOIN support_case s ON s.number = e.case_number
                    WHERE e.actor_id = who.id AND s.contact_id <> who.id AND s.opened_by <> who.id)))
            FROM (SELECT {0}::bigint AS id) who
            """;

    private final DSLContext db;
    private final CaseErasure cases;

    /** For the transaction of this context. */
    public StoredErasure(DSLContext db, JsonCodec json) {
        this.db = db;
        this.cases = new CaseErasure(db, json);
    }

    @Override
    public int removeCasesOverBefore(Instant then, int limit) {
        return cases.removeOverBefore(then, limit);
    }

    @Override
    public int removeFilesOfCasesOverBefore(Instant then, int limit) {
        return cases.removeFilesOfOverBefore(then, limit);
    }

    @Override
    public List<ContactId> contactsOf(String email) {
        return db.select(CONTACT.ID)
                .from(CONTACT)
                .join(PERSON)
                .on(PERSON.ID.eq(CONTACT.ID))
                .where(DSL.lower(PERSON.EMAIL).eq(DSL.lower(email)))
                .orderBy(CONTACT.ID)
                .fetch(row -> new ContactId(row.value1()));
    }

    @Override
    public Held held(ContactId contact) {
        var id = contact.value();
        var reported = SUPPORT_CASE.CONTACT_ID.eq(id);
        var inTheirs = CASE_MESSAGE.CASE_NUMBER.in(CaseErasure.reportedBy(id));
        return new Held(
                db.fetchCount(CHAT_IDENTITY, CHAT_IDENTITY.PERSON_ID.eq(id)),
                db.fetchCount(DRAFT, DRAFT.OWNER_ID.eq(id)),
                db.fetchCount(SUPPORT_CASE, reported),
                db.fetchCount(SUPPORT_CASE, reported.and(SUPPORT_CASE.OPEN)),
                db.fetchCount(ATTACHMENT, CaseErasure.fileOf(id)),
                db.fetchCount(CASE_MESSAGE, inTheirs),
                db.fetchCount(CASE_MESSAGE, CASE_MESSAGE.AUTHOR_ID.eq(id).andNot(inTheirs)),
                mentions(id));
    }

    private List<CaseNumber> mentions(long contact) {
        var email = DSL.select(PERSON.EMAIL).from(PERSON).where(PERSON.ID.eq(contact)).asField();
        return db.select(SUPPORT_CASE.NUMBER)
                .from(SUPPORT_CASE)
                .where(SUPPORT_CASE.CONTACT_ID.ne(contact))
                .and(says(SUPPORT_CASE.ANSWERS.cast(String.class), email)
                        .or(names(contact))
                        .or(DSL.exists(DSL.selectOne()
                                .from(CASE_MESSAGE)
                                .where(CASE_MESSAGE.CASE_NUMBER.eq(SUPPORT_CASE.NUMBER))
                                .and(CASE_MESSAGE.AUTHOR_ID.isDistinctFrom(contact))
                                .and(says(CASE_MESSAGE.TEXT, email)))))
                .orderBy(SUPPORT_CASE.NUMBER.desc())
                .limit(Held.MOST_MENTIONS)
                .fetch(row -> new CaseNumber(row.value1()));
    }

    /** Whether an answer is this contact. */
    private static Condition names(long contact) {
        return DSL.condition(
                "jsonb_path_exists({0}, '$.* ? (@.kind == \"contact\" && @.contact.value == $number)',"
                        + " jsonb_build_object('number', {1}))",
                SUPPORT_CASE.ANSWERS,
                DSL.val(contact));
    }

    private static Condition says(Field<String> text, Field<?> words) {
        return DSL.condition("position(lower({0}) in lower({1})) > 0", words, text);
    }

    @Override
    public String everythingAbout(ContactId contact) {
        return db.fetchSingle(EVERYTHING, DSL.val(contact.value())).get(0, String.class);
    }

    @Override
    public void erase(ContactId contact, Instant at) {
        var id = contact.value();
        cases.allow();
        cases.eraseWordsOf(id);
        eraseTraces(id);
        new StoredDirectory(db).remove(Set.of(contact), at);
        db.update(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ACTOR_NAME, FIRST_NAME + " " + LAST_NAME)
                .where(AUDIT_ENTRY.ACTOR_ID.eq(id))
                .execute();
        db.update(CONTACT)
                .setNull(CONTACT.TITLE)
                .setNull(CONTACT.PRIMARY_PHONE)
                .setNull(CONTACT.SECONDARY_PHONE)
                .set(CONTACT.AREAS, new String[0])
                .where(CONTACT.ID.eq(id))
                .execute();
        db.update(PERSON)
                .set(PERSON.FIRST_NAME, FIRST_NAME)
                .set(PERSON.LAST_NAME, LAST_NAME)
                .set(PERSON.EMAIL, "erased-" + id + "@invalid")
                .where(PERSON.ID.eq(id))
                .execute();
    }

    /** What was said to them and where, and the letters to them. Their identities must still be there. */
    private void eraseTraces(long contact) {
        var theirs = DSL.select(CHAT_IDENTITY.SURFACE, CHAT_IDENTITY.TENANT, CHAT_IDENTITY.USER_ID)
                .from(CHAT_IDENTITY)
                .where(CHAT_IDENTITY.PERSON_ID.eq(contact));
        var address = DSL.select(DSL.lower(PERSON.EMAIL)).from(PERSON).where(PERSON.ID.eq(contact));
        db.deleteFrom(CONVERSATION)
                .where(DSL.row(CONVERSATION.SURFACE, CONVERSATION.USER_TENANT, CONVERSATION.USER_ID).in(theirs))
                .execute();
        db.deleteFrom(OUTBOX)
                .where(OUTBOX.PERSON.eq(contact)
                        .or(DSL.row(OUTBOX.SURFACE, OUTBOX.USER_TENANT, OUTBOX.USER_ID).in(theirs)))
                .execute();
        db.deleteFrom(POSTED_MESSAGE)
                .where(DSL.row(POSTED_MESSAGE.SURFACE, POSTED_MESSAGE.USER_TENANT, POSTED_MESSAGE.USER_ID).in(theirs))
                .execute();
        db.update(INCIDENT_REPORT)
                .setNull(INCIDENT_REPORT.SURFACE)
                .setNull(INCIDENT_REPORT.TENANT)
                .setNull(INCIDENT_REPORT.CHANNEL)
                .setNull(INCIDENT_REPORT.USER_TENANT)
                .setNull(INCIDENT_REPORT.USER_ID)
                .where(DSL.row(INCIDENT_REPORT.SURFACE, INCIDENT_REPORT.USER_TENANT, INCIDENT_REPORT.USER_ID)
                        .in(theirs))
                .execute();
        db.deleteFrom(OUTBOX)
                .where(OUTBOX.SURFACE.eq(NoticeMail.SURFACE))
                .and(OUTBOX.CHANNEL.eq(Long.toString(contact)))
                .execute();
        db.deleteFrom(CASE_MAIL).where(CASE_MAIL.CONTACT_ID.eq(contact)).execute();
        db.deleteFrom(NOTICE_MAIL).where(NOTICE_MAIL.CONTACT_ID.eq(contact)).execute();
        db.deleteFrom(LINK_CODE).where(DSL.lower(LINK_CODE.EMAIL).eq(address)).execute();
        db.deleteFrom(LETTER).where(DSL.lower(LETTER.RECIPIENT).eq(address).or(LETTER.CONTACT.eq(contact))).execute();
    }
}
