package org.caseassistant.persistence.delivery;

import static org.caseassistant.persistence.db.Tables.CHAT_IDENTITY;
import static org.caseassistant.persistence.db.Tables.OUTBOX;
import static org.caseassistant.persistence.delivery.UnsentMessages.WAITING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.delivery.Arrival;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.persistence.chat.Addresses;
import org.caseassistant.persistence.chat.StoredConversations;
import org.caseassistant.persistence.db.tables.records.OutboxRecord;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * Messages to send, in the table {@code outbox}. The order of a place is the order of their ids; where several people
 * are reached at one place, that of each of them. Here they are added, and what became of each is kept.
 */
public final class StoredOutbox implements Outbox {
    /** As long as the column takes. */
    private static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final JsonCodec json;

    /** For the transaction of this context. */
    public StoredOutbox(DSLContext db, JsonCodec json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void add(Address to, Screen screen, Instant at) {
        insert(to, new Delivery.Act.Post(Optional.empty(), screen), at).execute();
    }

    @Override
    public void add(Address to, Delivery.Act act, CaseNumber about, Instant at) {
        if (!replaced(to.place(), Optional.of(to.user()), act, Optional.of(about))) {
            insert(to, act, at).set(OUTBOX.ABOUT, about.value()).execute();
        }
    }

    private boolean replaced(
            Place place, Optional<ChatIdentity> user, Delivery.Act act, Optional<CaseNumber> about) {
        return act instanceof Delivery.Act.Edit edit
                && unsent().replace(UnsentMessages.to(place, user), edit, about);
    }

    private InsertSetMoreStep<OutboxRecord> insert(Address to, Delivery.Act act, Instant at) {
        return insert(to.place(), act, at)
                .set(OUTBOX.SURFACE, Addresses.surface(to.place(), to.user()))
                .set(OUTBOX.USER_TENANT, to.user().tenant())
                .set(OUTBOX.USER_ID, to.user().user())
                .set(
                        OUTBOX.PERSON,
                        DSL.select(CHAT_IDENTITY.PERSON_ID)
                                .from(CHAT_IDENTITY)
                                .where(CHAT_IDENTITY.SURFACE.eq(to.user().surface()))
                                .and(CHAT_IDENTITY.TENANT.eq(to.user().tenant()))
                                .and(CHAT_IDENTITY.USER_ID.eq(to.user().user())));
    }

    @Override
    public void add(Place channel, Delivery.Act act, Instant at) {
        if (!replaced(channel, Optional.empty(), act, Optional.empty())) {
            insert(channel, act, at).execute();
        }
    }

    @Override
    public void add(Place channel, Delivery.Act act, CaseNumber shown, Instant at) {
        if (!replaced(channel, Optional.empty(), act, Optional.of(shown))) {
            insert(channel, act, at).set(OUTBOX.ABOUT, shown.value()).execute();
        }
    }

    private UnsentMessages unsent() {
        return new UnsentMessages(db, json);
    }

    private InsertSetMoreStep<OutboxRecord> insert(Place place, Delivery.Act act, Instant at) {
        return db.insertInto(OUTBOX)
                .set(OUTBOX.SURFACE, place.surface())
                .set(OUTBOX.TENANT, place.tenant())
                .set(OUTBOX.CHANNEL, place.channel())
                .set(OUTBOX.ACT, word(act))
                .set(OUTBOX.MESSAGE_KEY, act.name().orElse(null))
                .set(OUTBOX.OWN_KEY, act instanceof Delivery.Act.Note note ? note.own().orElse(null) : null)
                .set(OUTBOX.SCREEN, JSONB.valueOf(json.write(act.screen())))
                .set(OUTBOX.DUE_AT, at)
                .set(OUTBOX.CREATED_AT, at);
    }

    private static String word(Delivery.Act act) {
        return switch (act) {
            case Delivery.Act.Post _ -> "POST";
            case Delivery.Act.Edit _ -> "EDIT";
            case Delivery.Act.Note _ -> "NOTE";
        };
    }

    @Override
    public List<String> tenants(String surface, Instant now) {
        return due().tenants(surface, now);
    }

    @Override
    public List<Delivery> take(String surface, String tenant, Instant now, int limit) {
        return due().take(surface, tenant, now, limit);
    }

    private DueMessages due() {
        return new DueMessages(db, json);
    }

    private PostedMessages posted() {
        return new PostedMessages(db);
    }

    @Override
    public Optional<String> nameOf(Place place, String message) {
        return posted().nameOf(place, message);
    }

    @Override
    public boolean mayHaveArrived(Address to) {
        return db.fetchExists(db.selectOne()
                .from(OUTBOX)
                .where(OUTBOX.SURFACE.eq(to.place().surface()))
                .and(OUTBOX.TENANT.eq(to.place().tenant()))
                .and(OUTBOX.CHANNEL.eq(to.place().channel()))
                .and(WAITING)
                .and(OUTBOX.USER_ID.eq(to.user().user()))
                .and(OUTBOX.ATTEMPTS.gt(0)));
    }

    @Override
    public void sent(Delivery delivery, Optional<String> message, Instant at) {
        settle(delivery, update(delivery, OUTBOX.SENT_AT, at));
        Arrival arrival = Arrival.of(delivery, () -> meant(delivery).about());
        arrival.conversation()
                .ifPresent(with -> new StoredConversations(db, json).told(with.place(), with.user(), arrival.about()));
        arrival.name().ifPresent(name -> message.ifPresent(id -> posted().remember(delivery, name, id, at)));
    }

    @Override
    public List<Standing> standing(String name) {
        var waiting = DSL.select(
                OUTBOX.SURFACE,
                OUTBOX.TENANT,
                OUTBOX.CHANNEL,
                DSL.coalesce(OUTBOX.USER_TENANT, ""),
                DSL.coalesce(OUTBOX.USER_ID, ""))
                .from(OUTBOX)
                .where(OUTBOX.SENT_AT.isNull())
                .and(OUTBOX.OWN_KEY.eq(name)
                        .or(OUTBOX.MESSAGE_KEY.eq(name).and(OUTBOX.ACT.eq("POST"))));
        return db.fetch(PostedMessages.standing(name).union(waiting))
                .map(row -> new Standing(
                        new Place(row.value1(), row.value2(), row.value3()),
                        Optional.of(row.value5())
                                .filter(user -> !user.isEmpty())
                                .map(user -> new ChatIdentity(row.value1(), row.value4(), user))));
    }

    @Override
    public void failed(Delivery delivery, Instant at, Duration retryAfter) {
        settle(
                delivery,
                db.update(OUTBOX)
                        .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                        .set(OUTBOX.DUE_AT, at.plus(retryAfter))
                        .where(OUTBOX.ID.eq(delivery.id()))
                        .and(WAITING)
                        .execute());
    }

    @Override
    public void postpone(Delivery delivery, Instant until) {
        settle(delivery, update(delivery, OUTBOX.DUE_AT, until));
    }

    private int update(Delivery delivery, Field<Instant> field, Instant at) {
        return db.update(OUTBOX)
                .set(field, at)
                .where(OUTBOX.ID.eq(delivery.id()))
                .and(WAITING)
                .execute();
    }

    @Override
    public void giveUp(Delivery delivery, String reason, Instant at) {
        if (unsent().isSuperseded(delivery)) {
            drop(delivery);
            return;
        }
        settle(
                delivery,
                db.update(OUTBOX)
                        .set(OUTBOX.GIVEN_UP_AT, at)
                        .set(OUTBOX.REASON, reason.substring(0, Math.min(LONGEST_REASON, reason.length())))
                        .where(OUTBOX.ID.eq(delivery.id()))
                        .and(WAITING)
                        .execute());
    }

    @Override
    public void drop(Delivery delivery) {
        settle(
                delivery,
                db.deleteFrom(OUTBOX)
                        .where(OUTBOX.ID.eq(delivery.id()))
                        .and(WAITING)
                        .execute());
    }

    @Override
    public Meant meant(Delivery delivery) {
        return db.select(OUTBOX.PERSON, OUTBOX.ABOUT)
                .from(OUTBOX)
                .where(OUTBOX.ID.eq(delivery.id()))
                .fetchSingle(row -> new Meant(
                        Optional.ofNullable(row.value1()),
                        Optional.ofNullable(row.value2()).map(CaseNumber::new)));
    }

    @Override
    public boolean recall(String name, Standing at) {
        return unsent().remove(UnsentMessages.to(at.place(), at.user()), name);
    }

    @Override
    public boolean rewrite(String name, Standing at, Screen instead) {
        return unsent().rewrite(UnsentMessages.to(at.place(), at.user()), name, instead);
    }

    @Override
    public void forgetMessage(Delivery delivery) {
        delivery.act().name().ifPresent(key -> posted().forget(delivery, key));
    }

    @Override
    public List<GivenUp> givenUp(Optional<Long> before, int limit) {
        return new GivenUpMessages(db).latest(before, limit);
    }

    @Override
    public boolean retry(long id, Instant at) {
        return new GivenUpMessages(db).retry(id, at);
    }

    @Override
    public int retryAll(Instant at) {
        return new GivenUpMessages(db).retryAll(at);
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
