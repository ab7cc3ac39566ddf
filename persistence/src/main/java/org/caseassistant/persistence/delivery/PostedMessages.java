package org.caseassistant.persistence.delivery;

import static org.caseassistant.persistence.db.Tables.POSTED_MESSAGE;

import java.time.Instant;
import java.util.Optional;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** What the platforms call messages that were sent and are named, in the table {@code posted_message}. */
final class PostedMessages {
    private final DSLContext db;

    PostedMessages(DSLContext db) {
        this.db = db;
    }

    /** What the platform calls the message of that name; empty if there is none. */
    Optional<String> message(Place place, Optional<ChatIdentity> user, String key) {
        return db.select(POSTED_MESSAGE.MESSAGE_ID)
                .from(POSTED_MESSAGE)
                .where(named(place, user, key))
                .fetchOptional(row -> row.value1());
    }

    private static Condition named(Place place, Optional<ChatIdentity> user, String key) {
        return POSTED_MESSAGE.SURFACE
                .eq(place.surface())
                .and(POSTED_MESSAGE.TENANT.eq(place.tenant()))
                .and(POSTED_MESSAGE.CHANNEL.eq(place.channel()))
                .and(POSTED_MESSAGE.USER_TENANT.eq(user.map(ChatIdentity::tenant).orElse("")))
                .and(POSTED_MESSAGE.USER_ID.eq(user.map(ChatIdentity::user).orElse("")))
                .and(POSTED_MESSAGE.MESSAGE_KEY.eq(key));
    }

    /** The name of the message that the platform calls so; empty if it has none. */
    Optional<String> nameOf(Place place, String message) {
        return db.select(POSTED_MESSAGE.MESSAGE_KEY)
                .from(POSTED_MESSAGE)
                .where(DSL.condition(
                        "string_to_array({0}, ',') @> ARRAY[{1}]::text[]", POSTED_MESSAGE.MESSAGE_ID, DSL.val(message)))
                .and(POSTED_MESSAGE.SURFACE.eq(place.surface()))
                .and(POSTED_MESSAGE.TENANT.eq(place.tenant()))
                .and(POSTED_MESSAGE.CHANNEL.eq(place.channel()))
                .fetchOptional(POSTED_MESSAGE.MESSAGE_KEY);
    }

    /** Where there is a message of that name, and for whom: surface, tenant, channel, and both parts of the person. */
    static Select<Record5<String, String, String, String, String>> standing(String name) {
        return DSL.select(
                POSTED_MESSAGE.SURFACE,
                POSTED_MESSAGE.TENANT,
                POSTED_MESSAGE.CHANNEL,
                POSTED_MESSAGE.USER_TENANT,
                POSTED_MESSAGE.USER_ID)
                .from(POSTED_MESSAGE)
                .where(POSTED_MESSAGE.MESSAGE_KEY.eq(name));
    }

    /** Keeps what the platform calls what was sent. */
    void remember(Delivery delivery, String key, String message, Instant at) {
        Place place = delivery.place();
        db.insertInto(POSTED_MESSAGE)
                .set(POSTED_MESSAGE.SURFACE, place.surface())
                .set(POSTED_MESSAGE.TENANT, place.tenant())
                .set(POSTED_MESSAGE.CHANNEL, place.channel())
                .set(POSTED_MESSAGE.USER_TENANT, delivery.user().map(ChatIdentity::tenant).orElse(""))
                .set(POSTED_MESSAGE.USER_ID, delivery.user().map(ChatIdentity::user).orElse(""))
                .set(POSTED_MESSAGE.MESSAGE_KEY, key)
                .set(POSTED_MESSAGE.MESSAGE_ID, message)
                .set(POSTED_MESSAGE.AT, at)
                .onDuplicateKeyUpdate()
                .set(POSTED_MESSAGE.MESSAGE_ID, message)
                .set(POSTED_MESSAGE.AT, at)
                .execute();
    }

    /** From then on there is no message of that name where this goes. */
    void forget(Delivery delivery, String key) {
        db.deleteFrom(POSTED_MESSAGE)
                .where(named(delivery.place(), delivery.user(), key))
                .execute();
    }
}
