package org.caseassistant.persistence.delivery;

import static org.caseassistant.persistence.db.Tables.LETTER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.delivery.CaseMention;
import org.caseassistant.core.delivery.Letter;
import org.caseassistant.core.delivery.LetterDelivery;
import org.caseassistant.core.delivery.Letters;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.persistence.db.tables.records.LetterRecord;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** E-mails to send, in the table {@code letter}. */
public final class StoredLetters implements Letters {
    /** As they stand in their column. */
    record Headers(Map<String, String> byName) {}

    private final DSLContext db;
    private final JsonCodec json;

    /** For the transaction of this context. */
    public StoredLetters(DSLContext db, JsonCodec json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void add(Letter letter, Instant at, Instant until) {
        insert(letter, at, until).execute();
    }

    @Override
    public void add(Letter letter, CaseMention about, Instant at, Instant until) {
        insert(letter, at, until)
                .set(LETTER.CONTACT, about.contact().value())
                .set(LETTER.ABOUT, about.number().value())
                .set(LETTER.NAME, about.name().orElse(null))
                .execute();
    }

    private InsertSetMoreStep<LetterRecord> insert(Letter letter, Instant at, Instant until) {
        return db.insertInto(LETTER)
                .set(LETTER.RECIPIENT, letter.recipient())
                .set(LETTER.SUBJECT, letter.subject())
                .set(LETTER.BODY, letter.text())
                .set(LETTER.HTML, letter.html().orElse(null))
                .set(LETTER.HEADERS, JSONB.valueOf(json.write(new Headers(letter.headers()))))
                .set(LETTER.DUE_AT, at)
                .set(LETTER.UNTIL, until)
                .set(LETTER.WRITTEN_AT, at);
    }

    @Override
    public boolean recall(String name) {
        return MessageName.caseOf(name)
                .filter(number -> db.deleteFrom(LETTER)
                        .where(LETTER.ABOUT.eq(number.value()))
                        .and(LETTER.NAME.eq(name))
                        .execute() > 0)
                .isPresent();
    }

    @Override
    public List<LetterDelivery> take(Instant now, int limit) {
        return db.selectFrom(LETTER)
                .where(LETTER.DUE_AT.le(now))
                .and(LETTER.UNTIL.gt(now))
                .orderBy(LETTER.DUE_AT, LETTER.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(this::delivery);
    }

    private LetterDelivery delivery(LetterRecord row) {
        return new LetterDelivery(
                row.getId(),
                new Letter(
                        row.getRecipient(),
                        row.getSubject(),
                        row.getBody(),
                        Optional.ofNullable(row.getHtml()),
                        json.read(row.getHeaders().data(), Headers.class).byName()),
                Optional.ofNullable(row.getAbout())
                        .map(number -> new CaseMention(
                                new ContactId(row.getContact()),
                                new CaseNumber(number),
                                Optional.ofNullable(row.getName()))),
                row.getAttempts(),
                row.getWrittenAt());
    }

    @Override
    public void remove(LetterDelivery delivery) {
        db.deleteFrom(LETTER).where(LETTER.ID.eq(delivery.id())).execute();
    }

    @Override
    public void failed(LetterDelivery delivery, Instant at, Duration retryAfter) {
        db.update(LETTER)
                .set(LETTER.ATTEMPTS, LETTER.ATTEMPTS.plus(1))
                .set(LETTER.DUE_AT, at.plus(retryAfter))
                .where(LETTER.ID.eq(delivery.id()))
                .execute();
    }

    @Override
    public int removeOutOfDate(Instant now, int limit) {
        var old = DSL.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.UNTIL.le(now))
                .limit(limit)
                .forUpdate()
                .skipLocked();
        return db.deleteFrom(LETTER).where(LETTER.ID.in(old)).execute();
    }
}
