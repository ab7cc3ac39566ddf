package org.caseassistant.persistence.notices;

import static org.caseassistant.persistence.db.Tables.NOTICE;
import static org.caseassistant.persistence.db.Tables.OUTBOX;
import static org.caseassistant.persistence.db.Tables.POSTED_MESSAGE;
import static org.caseassistant.persistence.db.Tables.SUBSCRIPTION;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.notices.NoticeMail;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.Subscription;
import org.caseassistant.core.notices.Subscriptions;
import org.caseassistant.persistence.db.tables.records.SubscriptionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Channels that show notices, in the table {@code subscription}. */
public final class StoredSubscriptions implements Subscriptions {
    private static final int LONGEST_REASON = 500;

    /** The key of the messages about a notice; see {@link NoticeNumber#toString}. */
    private static final Field<String> KEY = DSL.concat(DSL.inline("N-"), NOTICE.NUMBER.cast(String.class));

    private static final String REACH = """
            SELECT place.mail, count(*) AS all_of_them,
                count(*) FILTER (WHERE place.waiting) AS waiting,
                count(*) FILTER (WHERE NOT place.waiting AND place.lost <= place.sent) AS arrived,
                count(s.parked_at) AS parked
            FROM (
                SELECT surface = {1} AS mail, surface, tenant, channel, bool_or(waiting) AS waiting,
                    max(CASE WHEN lost THEN id ELSE 0 END) AS lost, max(CASE WHEN sent THEN id ELSE 0 END) AS sent
                FROM (
                    SELECT surface, tenant, channel, 0 AS id, false AS waiting, false AS lost, false AS sent
                    FROM posted_message WHERE message_key = {0}
                    UNION ALL
                    SELECT surface, tenant, channel, id, sent_at IS NULL AND given_up_at IS NULL,
                        given_up_at IS NOT NULL, sent_at IS NOT NULL
                    FROM outbox WHERE message_key = {0}) AS message
                GROUP BY surface, tenant, channel) AS place
            LEFT JOIN subscription s ON s.surface = place.surface AND s.tenant = place.tenant
                AND s.channel = place.channel
            GROUP BY place.mail
            """;

    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredSubscriptions(DSLContext db) {
        this.db = db;
    }

    @Override
    public void subscribe(Subscription subscription, Instant at) {
        var row = new SubscriptionRecord();
        row.setSurface(subscription.channel().surface());
        row.setTenant(subscription.channel().tenant());
        row.setChannel(subscription.channel().channel());
        row.setIncidents(subscription.incidents());
        row.setMaintenance(subscription.maintenance());
        row.setServiceIds(subscription.services().toArray(String[]::new));
        row.setSubscribedAt(at);
        row.setParkedAt(null);
        row.setParkedReason(null);
        db.insertInto(SUBSCRIPTION).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    @Override
    public boolean unsubscribe(Place channel) {
        return db.deleteFrom(SUBSCRIPTION).where(at(channel)).execute() == 1;
    }

    @Override
    public Optional<Subscription> find(Place channel) {
        return db.selectFrom(SUBSCRIPTION).where(at(channel)).fetchOptional(StoredSubscriptions::subscription);
    }

    private static Condition at(Place channel) {
        return SUBSCRIPTION.SURFACE
                .eq(channel.surface())
                .and(SUBSCRIPTION.TENANT.eq(channel.tenant()))
                .and(SUBSCRIPTION.CHANNEL.eq(channel.channel()));
    }

    private static Subscription subscription(SubscriptionRecord row) {
        return new Subscription(
                new Place(row.getSurface(), row.getTenant(), row.getChannel()),
                row.getIncidents(),
                row.getMaintenance(),
                List.of(row.getServiceIds()));
    }

    @Override
    public void park(Place channel, String reason, Instant at) {
        db.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.PARKED_AT, at)
                .set(SUBSCRIPTION.PARKED_REASON, reason.substring(0, Math.min(LONGEST_REASON, reason.length())))
                .where(at(channel))
                .and(SUBSCRIPTION.PARKED_AT.isNull())
                .execute();
    }

    @Override
    public List<Subscription> list(Optional<Place> after, int limit) {
        var key = DSL.row(SUBSCRIPTION.SURFACE, SUBSCRIPTION.TENANT, SUBSCRIPTION.CHANNEL);
        return db.selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.PARKED_AT.isNull())
                .and(after.map(place -> key.gt(place.surface(), place.tenant(), place.channel()))
                        .orElseGet(DSL::noCondition))
                .orderBy(SUBSCRIPTION.SURFACE, SUBSCRIPTION.TENANT, SUBSCRIPTION.CHANNEL)
                .limit(limit)
                .fetch(StoredSubscriptions::subscription);
    }

    /** What came later about the same at the same place makes up for what did not arrive before. */
    @Override
    public Reach reach(NoticeNumber notice) {
        var shares = new HashMap<Boolean, Share>();
        db.fetch(REACH, DSL.val(notice.toString()), DSL.val(NoticeMail.SURFACE))
                .forEach(row -> shares.put(
                        row.get("mail", Boolean.class),
                        new Share(
                                row.get("arrived", Integer.class),
                                row.get("all_of_them", Integer.class),
                                row.get("waiting", Integer.class),
                                row.get("parked", Integer.class))));
        return new Reach(shares.getOrDefault(false, Share.NONE), shares.getOrDefault(true, Share.NONE));
    }

    @Override
    public int forgetClosedBefore(Instant then, int limit) {
        var shown = DSL.select(
                POSTED_MESSAGE.SURFACE, POSTED_MESSAGE.TENANT, POSTED_MESSAGE.CHANNEL, POSTED_MESSAGE.MESSAGE_KEY)
                .from(NOTICE)
                .join(POSTED_MESSAGE)
                .on(POSTED_MESSAGE.MESSAGE_KEY.eq(KEY))
                .where(NOTICE.CLOSED_AT.lt(then))
                .limit(limit);
        var lost = DSL.select(OUTBOX.ID)
                .from(NOTICE)
                .join(OUTBOX)
                .on(OUTBOX.MESSAGE_KEY.eq(KEY))
                .where(NOTICE.CLOSED_AT.lt(then))
                .and(OUTBOX.GIVEN_UP_AT.isNotNull())
                .limit(limit);
        var forgotten = db.deleteFrom(POSTED_MESSAGE)
                .where(DSL.row(
                        POSTED_MESSAGE.SURFACE, POSTED_MESSAGE.TENANT, POSTED_MESSAGE.CHANNEL,
                        POSTED_MESSAGE.MESSAGE_KEY)
                        .in(shown))
                .execute();
        return Math.max(forgotten, db.deleteFrom(OUTBOX).where(OUTBOX.ID.in(lost)).execute());
    }
}
