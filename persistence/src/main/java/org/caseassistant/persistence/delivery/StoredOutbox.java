package org.caseassistant.persistence.delivery;

import static org.caseassistant.persistence.db.Tables.OUTBOX;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.persistence.chat.Addresses;
import org.caseassistant.persistence.db.tables.records.OutboxRecord;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Messages to send, in the table {@code outbox}. The order of a place is the order of their ids. */
public final class StoredOutbox implements Outbox {
    private final DSLContext db;
    private final JsonCodec json;

    /** For the transaction of this context. */
    public StoredOutbox(DSLContext db, JsonCodec json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void add(Address to, Screen screen, Instant at) {
        db.insertInto(OUTBOX)
                .set(OUTBOX.SURFACE, Addresses.surface(to.place(), to.user()))
                .set(OUTBOX.TENANT, to.place().tenant())
                .set(OUTBOX.CHANNEL, to.place().channel())
                .set(OUTBOX.USER_TENANT, to.user().tenant())
                .set(OUTBOX.USER_ID, to.user().user())
                .set(OUTBOX.SCREEN, JSONB.valueOf(json.write(screen)))
                .set(OUTBOX.DUE_AT, at)
                .set(OUTBOX.CREATED_AT, at)
                .execute();
    }

    @Override
    public List<Delivery> take(String surface, Instant now, int limit) {
        var older = OUTBOX.as("older");
        var candidates = db.selectFrom(OUTBOX)
                .where(OUTBOX.SURFACE.eq(surface))
                .and(OUTBOX.SENT_AT.isNull())
                .and(OUTBOX.DUE_AT.le(now))
                .andNotExists(DSL.selectOne()
                        .from(older)
                        .where(older.SURFACE.eq(surface))
                        .and(older.TENANT.eq(OUTBOX.TENANT))
                        .and(older.CHANNEL.eq(OUTBOX.CHANNEL))
                        .and(older.SENT_AT.isNull())
                        .and(older.ID.lt(OUTBOX.ID)))
                .orderBy(OUTBOX.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch();
        return candidates.stream().filter(this::holdPlace).map(this::delivery).toList();
    }

    /**
     * Keeps other workers from the place until the transaction ends. The lock of the row is not enough: a message with
     * a smaller id may be committed while a later one is on its way, and is then the oldest of its place.
     */
    private boolean holdPlace(OutboxRecord row) {
        var place = DSL.concat(
                DSL.val(row.getSurface()),
                DSL.val("\n"),
                DSL.val(row.getTenant()),
                DSL.val("\n"),
                DSL.val(row.getChannel()));
        var held = DSL.field("pg_try_advisory_xact_lock(hashtextextended({0}, 0))", Boolean.class, place);
        return db.select(held).fetchSingle().value1();
    }

    private Delivery delivery(OutboxRecord row) {
        return new Delivery(
                row.getId(),
                Addresses.address(
                        row.getSurface(), row.getTenant(), row.getChannel(), row.getUserTenant(), row.getUserId()),
                json.read(row.getScreen().data(), Screen.class),
                row.getAttempts());
    }

    @Override
    public void sent(Delivery delivery, Instant at) {
        settle(
                delivery,
                db.update(OUTBOX)
                        .set(OUTBOX.SENT_AT, at)
                        .where(OUTBOX.ID.eq(delivery.id()))
                        .and(OUTBOX.SENT_AT.isNull())
                        .execute());
    }

    @Override
    public void failed(Delivery delivery, Instant at, Duration retryAfter) {
        settle(
                delivery,
                db.update(OUTBOX)
                        .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                        .set(OUTBOX.DUE_AT, at.plus(retryAfter))
                        .where(OUTBOX.ID.eq(delivery.id()))
                        .and(OUTBOX.SENT_AT.isNull())
                        .execute());
    }

    @Override
    public int forgetSentBefore(Instant then, int limit) {
        var old = DSL.select(OUTBOX.ID)
                .from(OUTBOX)
                .where(OUTBOX.SENT_AT.lt(then))
                .orderBy(OUTBOX.SENT_AT)
                .limit(limit);
        return db.deleteFrom(OUTBOX).where(OUTBOX.ID.in(old)).execute();
    }

    private static void settle(Delivery delivery, int changed) {
        if (changed != 1) {
            throw new IllegalStateException("message " + delivery.id() + " is not waiting to be sent");
        }
    }
}
