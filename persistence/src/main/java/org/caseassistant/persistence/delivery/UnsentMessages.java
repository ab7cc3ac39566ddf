package org.caseassistant.persistence.delivery;

import static org.caseassistant.persistence.db.Tables.OUTBOX;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.persistence.db.tables.records.OutboxRecord;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * What is in the table {@code outbox} and not sent, and not wanted any more as it is. What a worker holds at the moment is
 * left to it: it may arrive as it is.
 */
final class UnsentMessages {
    /** Written as the index of what waits is, without which all that was ever sent is read. */
    static final Condition WAITING = OUTBOX.SENT_AT.isNull().and(OUTBOX.GIVEN_UP_AT.isNull());

    /** Nobody can have seen it: it was never tried, or it is known that it did not arrive. */
    private static final Condition UNSEEN = OUTBOX.ATTEMPTS.eq(0).or(OUTBOX.GIVEN_UP_AT.isNotNull());

    private final DSLContext db;
    private final JsonCodec json;

    UnsentMessages(DSLContext db, JsonCodec json) {
        this.db = db;
        this.json = json;
    }

    /** What is for this user; with none, for everybody in a channel. */
    static Condition to(Place place, Optional<ChatIdentity> user) {
        return OUTBOX.SURFACE
                .eq(user.map(ChatIdentity::surface).orElse(place.surface()))
                .and(OUTBOX.TENANT.eq(place.tenant()))
                .and(OUTBOX.CHANNEL.eq(place.channel()))
                .and(user.map(who -> OUTBOX.USER_TENANT.eq(who.tenant()).and(OUTBOX.USER_ID.eq(who.user())))
                        .orElseGet(OUTBOX.USER_ID::isNull));
    }

    /**
     * Puts an edit in the place of one of the same message that nobody has begun to send. It keeps that one's turn, as what
     * is to stand below the message waits behind it. One that was given up would show less if it was tried again.
     *
     * @return whether there was one
     */
    boolean replace(Condition to, Delivery.Act.Edit edit, Optional<CaseNumber> about) {
        Condition edits = to.and(OUTBOX.ACT.eq("EDIT"));
        db.deleteFrom(OUTBOX)
                .where(edits)
                .and(OUTBOX.MESSAGE_KEY.eq(edit.key()))
                .and(OUTBOX.GIVEN_UP_AT.isNotNull())
                .execute();
        List<Long> untried = held(edits.and(named(edit.key())).and(WAITING).and(OUTBOX.ATTEMPTS.eq(0))).stream()
                .map(OutboxRecord::getId)
                .toList();
        return !untried.isEmpty() && db.update(OUTBOX)
                .set(OUTBOX.SCREEN, JSONB.valueOf(json.write(edit.screen())))
                .set(OUTBOX.ABOUT, about.map(CaseNumber::value).orElse(null))
                .where(OUTBOX.ID.in(untried))
                .execute() > 0;
    }

    /** Not looked for by an index of names, since a banner has the same in ten thousand channels. */
    private static Condition named(String key) {
        return DSL.concat(OUTBOX.MESSAGE_KEY, DSL.inline("")).eq(key);
    }

    /** Whether an edit of the same message waits behind this one. */
    boolean isSuperseded(Delivery delivery) {
        return !(delivery.act() instanceof Delivery.Act.Note)
                && delivery.act().name().isPresent()
                && db.fetchExists(db.selectOne()
                        .from(OUTBOX)
                        .where(to(delivery.place(), delivery.user()))
                        .and(WAITING)
                        .and(OUTBOX.ACT.eq("EDIT"))
                        .and(named(delivery.act().name().get()))
                        .and(OUTBOX.ID.gt(delivery.id())));
    }

    /** Removes what is to be posted under this name and was not seen; whether there was anything. */
    boolean remove(Condition to, String name) {
        List<Long> unseen = held(posting(to, name).and(UNSEEN)).stream().map(OutboxRecord::getId).toList();
        return db.deleteFrom(OUTBOX).where(OUTBOX.ID.in(unseen)).execute() > 0;
    }

    /** Shows this in what is to be posted under this name; whether nobody can have seen it as it was. */
    boolean rewrite(Condition to, String name, Screen screen) {
        List<OutboxRecord> unsent = held(posting(to, name));
        db.update(OUTBOX)
                .set(OUTBOX.SCREEN, JSONB.valueOf(json.write(screen)))
                .where(OUTBOX.ID.in(unsent.stream().map(OutboxRecord::getId).toList()))
                .execute();
        return unsent.stream().anyMatch(row -> row.getAttempts() == 0 || row.getGivenUpAt() != null);
    }

    private static Condition posting(Condition to, String name) {
        return to.and(OUTBOX.SENT_AT.isNull())
                .and(OUTBOX.OWN_KEY.eq(name).or(OUTBOX.MESSAGE_KEY.eq(name).and(OUTBOX.ACT.eq("POST"))));
    }

    private List<OutboxRecord> held(Condition which) {
        return db.selectFrom(OUTBOX).where(which).forUpdate().skipLocked().fetch();
    }
}
