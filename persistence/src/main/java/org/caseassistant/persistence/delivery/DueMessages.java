package org.caseassistant.persistence.delivery;

import static org.caseassistant.persistence.db.Tables.OUTBOX;
import static org.caseassistant.persistence.delivery.UnsentMessages.WAITING;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.persistence.db.tables.records.OutboxRecord;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What is to be sent now of the table {@code outbox}, held by one worker at a time. */
final class DueMessages {
    private final DSLContext db;
    private final JsonCodec json;

    DueMessages(DSLContext db, JsonCodec json) {
        this.db = db;
        this.json = json;
    }

    /** The tenants of a surface for which something is due. */
    List<String> tenants(String surface, Instant now) {
        return db.selectDistinct(OUTBOX.TENANT)
                .from(OUTBOX)
                .where(OUTBOX.SURFACE.eq(surface))
                .and(WAITING)
                .and(OUTBOX.DUE_AT.le(now))
                .fetch(OUTBOX.TENANT);
    }

    /** Takes the oldest messages for a tenant that are due, one for each place, and holds their places. */
    List<Delivery> take(String surface, String tenant, Instant now, int limit) {
        var older = OUTBOX.as("older");
        var candidates = db.selectFrom(OUTBOX)
                .where(OUTBOX.SURFACE.eq(surface))
                .and(OUTBOX.TENANT.eq(tenant))
                .and(WAITING)
                .and(OUTBOX.DUE_AT.le(now))
                .andNotExists(DSL.selectOne()
                        .from(older)
                        .where(older.SURFACE.eq(surface))
                        .and(older.TENANT.eq(tenant))
                        .and(older.CHANNEL.eq(OUTBOX.CHANNEL))
                        .and(older.USER_ID.isNotDistinctFrom(OUTBOX.USER_ID))
                        .and(older.SENT_AT.isNull())
                        .and(older.GIVEN_UP_AT.isNull())
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
                DSL.val(row.getChannel()),
                DSL.val("\n"),
                DSL.val(Objects.requireNonNullElse(row.getUserId(), "")));
        var held = DSL.field("pg_try_advisory_xact_lock(hashtextextended({0}, 0))", Boolean.class, place);
        return db.select(held).fetchSingle().value1();
    }

    private Delivery delivery(OutboxRecord row) {
        var place = new Place(row.getSurface(), row.getTenant(), row.getChannel());
        var user = Optional.ofNullable(row.getUserId())
                .map(id -> new ChatIdentity(row.getSurface(), row.getUserTenant(), id));
        Screen screen = json.read(row.getScreen().data(), Screen.class);
        Optional<String> message =
                row.getMessageKey() == null
                        ? Optional.empty()
                        : new PostedMessages(db).message(place, user, row.getMessageKey());
        return new Delivery(row.getId(), place, user, act(row, screen, message), message, row.getAttempts());
    }

    /** A message that is not there any more is posted instead of edited. */
    private static Delivery.Act act(OutboxRecord row, Screen screen, Optional<String> message) {
        return switch (row.getAct()) {
            case "EDIT" ->
                message.isPresent()
                        ? new Delivery.Act.Edit(row.getMessageKey(), screen)
                        : new Delivery.Act.Post(Optional.of(row.getMessageKey()), screen);
            case "NOTE" ->
                new Delivery.Act.Note(row.getMessageKey(), Optional.ofNullable(row.getOwnKey()), screen);
            default -> new Delivery.Act.Post(Optional.ofNullable(row.getMessageKey()), screen);
        };
    }
}
