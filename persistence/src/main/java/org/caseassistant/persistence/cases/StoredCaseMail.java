package org.caseassistant.persistence.cases;

import static org.caseassistant.persistence.db.Tables.CASE_MAIL;

import org.caseassistant.core.cases.CaseMail;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.directory.ContactId;
import org.jooq.DSLContext;

/** Who is e-mailed about which case, in the table {@code case_mail}, which makes the tokens. */
public final class StoredCaseMail implements CaseMail {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredCaseMail(DSLContext db) {
        this.db = db;
    }

    @Override
    public String token(CaseNumber number, ContactId contact) {
        db.insertInto(CASE_MAIL, CASE_MAIL.CASE_NUMBER, CASE_MAIL.CONTACT_ID)
                .values(number.value(), contact.value())
                .onConflictDoNothing()
                .execute();
        return db.select(CASE_MAIL.TOKEN)
                .from(CASE_MAIL)
                .where(CASE_MAIL.CASE_NUMBER.eq(number.value()))
                .and(CASE_MAIL.CONTACT_ID.eq(contact.value()))
                .fetchSingle()
                .value1();
    }
}
