package org.caseassistant.persistence.notices;

import static org.caseassistant.persistence.db.Tables.ACCOUNT;
import static org.caseassistant.persistence.db.Tables.CHAT_IDENTITY;
import static org.caseassistant.persistence.db.Tables.CONTACT;
import static org.caseassistant.persistence.db.Tables.CONTACT_ACCOUNT;
import static org.caseassistant.persistence.db.Tables.CONVERSATION;
import static org.caseassistant.persistence.db.Tables.NOTICE_MAIL;
import static org.caseassistant.persistence.db.Tables.PERSON;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.notices.NoticeMail;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Who is e-mailed about incidents, from the directory and the table {@code notice_mail}. */
public final class StoredNoticeMail implements NoticeMail {
    private static final Field<String> ZONE = DSL.field(DSL.select(ACCOUNT.ZONE)
            .from(CONTACT_ACCOUNT)
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(CONTACT_ACCOUNT.ACCOUNT_ID))
            .where(CONTACT_ACCOUNT.CONTACT_ID.eq(CONTACT.ID))
            .orderBy(CONTACT_ACCOUNT.POSITION)
            .limit(1));

    private static final Field<String> LANGUAGE = DSL.field(DSL.select(CONVERSATION.LANGUAGE)
            .from(CHAT_IDENTITY)
            .join(CONVERSATION)
            .on(CONVERSATION.SURFACE.eq(CHAT_IDENTITY.SURFACE))
            .and(CONVERSATION.USER_TENANT.eq(CHAT_IDENTITY.TENANT))
            .and(CONVERSATION.USER_ID.eq(CHAT_IDENTITY.USER_ID))
            .where(CHAT_IDENTITY.PERSON_ID.eq(CONTACT.ID))
            .and(CONVERSATION.LANGUAGE.isNotNull())
            .orderBy(CONVERSATION.UPDATED_AT.desc())
            .limit(1));

    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredNoticeMail(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Reader> readers(Optional<ContactId> after, int limit) {
        return selected(after.map(contact -> CONTACT.ID.gt(contact.value())).orElseGet(DSL::noCondition), limit);
    }

    @Override
    public Optional<Reader> reader(ContactId contact) {
        return selected(CONTACT.ID.eq(contact.value()), 1).stream().findFirst();
    }

    private List<Reader> selected(Condition which, int limit) {
        return db.select(CONTACT.ID, PERSON.EMAIL, ZONE, LANGUAGE)
                .from(CONTACT)
                .join(PERSON)
                .on(PERSON.ID.eq(CONTACT.ID))
                .where(which)
                .and(CONTACT.TYPE.eq(ContactType.AUTHORIZED.name()))
                .and(PERSON.REMOVED_AT.isNull())
                .andExists(DSL.selectOne().from(CONTACT_ACCOUNT).where(CONTACT_ACCOUNT.CONTACT_ID.eq(CONTACT.ID)))
                .andNotExists(DSL.selectOne()
                        .from(NOTICE_MAIL)
                        .where(NOTICE_MAIL.CONTACT_ID.eq(CONTACT.ID))
                        .and(NOTICE_MAIL.STOPPED_AT.isNotNull()))
                .orderBy(CONTACT.ID)
                .limit(limit)
                .fetch(row -> new Reader(
                        new ContactId(row.value1()),
                        row.value2(),
                        ZoneId.of(row.value3()),
                        Optional.ofNullable(row.value4()).map(Locale::forLanguageTag).orElse(Locale.ENGLISH)));
    }

    @Override
    public String token(ContactId contact, Supplier<String> tokens) {
        return db.insertInto(NOTICE_MAIL)
                .set(NOTICE_MAIL.CONTACT_ID, contact.value())
                .set(NOTICE_MAIL.TOKEN, tokens.get())
                .onConflict(NOTICE_MAIL.CONTACT_ID)
                .doUpdate()
                .set(NOTICE_MAIL.TOKEN, DSL.coalesce(NOTICE_MAIL.TOKEN, DSL.excluded(NOTICE_MAIL.TOKEN)))
                .returning(NOTICE_MAIL.TOKEN)
                .fetchSingle()
                .getToken();
    }

    @Override
    public Optional<ContactId> ofToken(String token) {
        return db.select(NOTICE_MAIL.CONTACT_ID)
                .from(NOTICE_MAIL)
                .join(PERSON)
                .on(PERSON.ID.eq(NOTICE_MAIL.CONTACT_ID))
                .where(NOTICE_MAIL.TOKEN.eq(token))
                .and(PERSON.REMOVED_AT.isNull())
                .fetchOptional(row -> new ContactId(row.value1()));
    }

    @Override
    public boolean stopped(ContactId contact) {
        return db.fetchExists(
                NOTICE_MAIL,
                NOTICE_MAIL.CONTACT_ID.eq(contact.value()).and(NOTICE_MAIL.STOPPED_AT.isNotNull()));
    }

    @Override
    public void stop(ContactId contact, Instant at) {
        db.insertInto(NOTICE_MAIL)
                .set(NOTICE_MAIL.CONTACT_ID, contact.value())
                .set(NOTICE_MAIL.STOPPED_AT, at)
                .onConflict(NOTICE_MAIL.CONTACT_ID)
                .doUpdate()
                .set(NOTICE_MAIL.STOPPED_AT, DSL.coalesce(NOTICE_MAIL.STOPPED_AT, DSL.excluded(NOTICE_MAIL.STOPPED_AT)))
                .execute();
    }

    @Override
    public void resume(ContactId contact) {
        db.update(NOTICE_MAIL)
                .setNull(NOTICE_MAIL.STOPPED_AT)
                .where(NOTICE_MAIL.CONTACT_ID.eq(contact.value()))
                .execute();
    }
}
