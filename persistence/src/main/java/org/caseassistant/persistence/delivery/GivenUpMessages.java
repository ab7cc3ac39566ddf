package org.caseassistant.persistence.delivery;

import static org.caseassistant.persistence.db.Tables.OUTBOX;
import static org.caseassistant.persistence.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.delivery.Outbox.GivenUp;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What will not arrive of the table {@code outbox}, until somebody has it tried again. */
final class GivenUpMessages {
    private final DSLContext db;

    GivenUpMessages(DSLContext db) {
        this.db = db;
    }

    /** The latest first, at most {@code limit}. */
    List<GivenUp> latest(Optional<Long> before, int limit) {
        return db.select(OUTBOX.fields())
                .select(PERSON.FIRST_NAME, PERSON.LAST_NAME)
                .from(OUTBOX)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(OUTBOX.PERSON))
                .where(OUTBOX.GIVEN_UP_AT.isNotNull())
                .and(before.map(OUTBOX.ID::lt).orElseGet(DSL::noCondition))
                .orderBy(OUTBOX.ID.desc())
                .limit(limit)
                .fetch(row -> new GivenUp(
                        row.get(OUTBOX.ID),
                        new Place(row.get(OUTBOX.SURFACE), row.get(OUTBOX.TENANT), row.get(OUTBOX.CHANNEL)),
                        Optional.ofNullable(row.get(PERSON.FIRST_NAME))
                                .map(first -> first + " " + row.get(PERSON.LAST_NAME)),
                        row.get(OUTBOX.REASON),
                        row.get(OUTBOX.ATTEMPTS),
                        row.get(OUTBOX.GIVEN_UP_AT)));
    }

    /** Tries one again; false if there is none with this id. */
    boolean retry(long id, Instant at) {
        return wake(OUTBOX.ID.eq(id), at) == 1;
    }

    /** Tries all again; answers how many. */
    int retryAll(Instant at) {
        return wake(DSL.noCondition(), at);
    }

    private int wake(Condition which, Instant at) {
        return db.update(OUTBOX)
                .setNull(OUTBOX.GIVEN_UP_AT)
                .setNull(OUTBOX.REASON)
                .set(OUTBOX.DUE_AT, at)
                .where(OUTBOX.GIVEN_UP_AT.isNotNull())
                .and(which)
                .execute();
    }
}
