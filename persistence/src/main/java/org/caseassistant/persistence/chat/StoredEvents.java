package org.caseassistant.persistence.chat;

import static org.caseassistant.persistence.db.Tables.PROCESSED_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.chat.ProcessedEvents;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * Handled platform events, in the table {@code processed_event}.
 *
 * <p>Who claims an event that another transaction has claimed waits at the table's key until that one ends. If it
 * committed, its reply is there to be read, because each statement of a READ COMMITTED transaction sees what was
 * committed before it; if it rolled back, the claim is ours.
 */
public final class StoredEvents implements ProcessedEvents {
    private static final Reply NOTHING = new Reply(Optional.empty(), List.of(), Optional.empty(), Map.of());

    private final DSLContext db;
    private final JsonCodec json;

    /** For the transaction of this context. */
    public StoredEvents(DSLContext db, JsonCodec json) {
        this.db = db;
        this.json = json;
    }

    /** {@inheritDoc} An event that was handled without a reply to it has an empty one. */
    @Override
    public Optional<Reply> claim(String surface, String eventId, Instant at) {
        while (!insert(surface, eventId, at)) {
            var earlier = earlierReply(surface, eventId);
            if (earlier.isPresent()) {
                return earlier;
            }
            // It was forgotten between the two statements: then nobody has it now, and the next try gets it.
        }
        return Optional.empty();
    }

    private boolean insert(String surface, String eventId, Instant at) {
        return db.insertInto(PROCESSED_EVENT)
                .set(PROCESSED_EVENT.SURFACE, surface)
                .set(PROCESSED_EVENT.EVENT_ID, eventId)
                .set(PROCESSED_EVENT.AT, at)
                .onConflict(PROCESSED_EVENT.SURFACE, PROCESSED_EVENT.EVENT_ID)
                .doNothing()
                .execute() == 1;
    }

    private Optional<Reply> earlierReply(String surface, String eventId) {
        return db.select(PROCESSED_EVENT.REPLY)
                .from(PROCESSED_EVENT)
                .where(PROCESSED_EVENT.SURFACE.eq(surface))
                .and(PROCESSED_EVENT.EVENT_ID.eq(eventId))
                .fetchOptional(row -> row.value1() == null
                        ? NOTHING
                        : json.read(row.value1().data(), Reply.class));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if it was not claimed, or is finished already
     */
    @Override
    public void finish(String surface, String eventId, Reply reply) {
        var changed = db.update(PROCESSED_EVENT)
                .set(PROCESSED_EVENT.REPLY, JSONB.valueOf(json.write(reply)))
                .where(PROCESSED_EVENT.SURFACE.eq(surface))
                .and(PROCESSED_EVENT.EVENT_ID.eq(eventId))
                .and(PROCESSED_EVENT.REPLY.isNull())
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("no claimed event " + eventId + " of " + surface + " to finish");
        }
    }

    @Override
    public boolean shown(String surface, String eventId) {
        return db.fetchExists(DSL.selectOne()
                .from(PROCESSED_EVENT)
                .where(PROCESSED_EVENT.SURFACE.eq(surface))
                .and(PROCESSED_EVENT.EVENT_ID.eq(eventId))
                .and(PROCESSED_EVENT.SHOWN_AT.isNotNull()));
    }

    @Override
    public void shown(String surface, String eventId, Instant at) {
        // Nobody is told that this is stored, so nobody need wait for the disk.
        db.execute("SET LOCAL synchronous_commit TO OFF");
        db.update(PROCESSED_EVENT)
                .set(PROCESSED_EVENT.SHOWN_AT, at)
                .where(PROCESSED_EVENT.SURFACE.eq(surface))
                .and(PROCESSED_EVENT.EVENT_ID.eq(eventId))
                .execute();
    }

    @Override
    public int forgetBefore(Instant then, int limit) {
        var old = DSL.select(PROCESSED_EVENT.SURFACE, PROCESSED_EVENT.EVENT_ID)
                .from(PROCESSED_EVENT)
                .where(PROCESSED_EVENT.AT.lt(then))
                .orderBy(PROCESSED_EVENT.AT)
                .limit(limit);
        return db.deleteFrom(PROCESSED_EVENT)
                .where(DSL.row(PROCESSED_EVENT.SURFACE, PROCESSED_EVENT.EVENT_ID).in(old))
                .execute();
    }
}
