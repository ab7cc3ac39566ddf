package org.caseassistant.persistence.notices;

import static org.caseassistant.persistence.db.Tables.OUTBOX;
import static org.caseassistant.persistence.db.Tables.POSTED_MESSAGE;
import static org.caseassistant.persistence.db.Tables.SUBSCRIPTION;

import java.time.Instant;
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
import org.jooq.impl.DSL;

/** Channels that show notices, in the table {@code subscription}. */
public final class StoredSubscriptions implements Subscriptions {
    private static final int LONGEST_REASON = 500;

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

    @Override
    public Reach reach(NoticeNumber notice) {
        String key = notice.toString();
        return new Reach(
                db.fetchCount(POSTED_MESSAGE, POSTED_MESSAGE.MESSAGE_KEY.eq(key)),
                db.fetchCount(
                        OUTBOX,
                        OUTBOX.MESSAGE_KEY
                                .eq(key)
                                .and(OUTBOX.SURFACE.ne(NoticeMail.SURFACE))
                                .and(OUTBOX.SENT_AT.isNull())
                                .and(OUTBOX.GIVEN_UP_AT.isNull())),
                db.fetchCount(SUBSCRIPTION, SUBSCRIPTION.PARKED_AT.isNotNull()));
    }
}
