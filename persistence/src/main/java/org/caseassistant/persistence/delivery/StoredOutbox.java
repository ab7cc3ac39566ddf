package org.caseassistant.persistence.delivery;

import static org.caseassistant.persistence.db.Tables.CHAT_IDENTITY;
import static org.caseassistant.persistence.db.Tables.OUTBOX;
import static org.caseassistant.persistence.db.Tables.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.persistence.chat.Addresses;
import org.caseassistant.persistence.chat.StoredConversations;
import org.caseassistant.persistence.db.tables.records.OutboxRecord;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * Messages to send, in the table {@code outbox}. The order of a place is the order of their ids; where several people
 * are reached at one place, that of each of them.
 */
public final class StoredOutbox implements Outbox {
    private static final Condition WAITING = OUTBOX.SENT_AT.isNull().and(OUTBOX.GIVEN_UP_AT.isNull());

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

    private static Condition at(Place place) {
        return OUTBOX.SURFACE
                .eq(place.surface())
                .and(OUTBOX.TENANT.eq(place.tenant()))
                .and(OUTBOX.CHANNEL.eq(place.channel()));
    }

    @Override
    public List<String> tenants(String surface, Instant now) {
        return db.selectDistinct(OUTBOX.TENANT)
                .from(OUTBOX)
                .where(OUTBOX.SURFACE.eq(surface))
                .and(WAITING)
                .and(OUTBOX.DUE_AT.le(now))
                .fetch(OUTBOX.TENANT);
    }

    @Override
    public List<Delivery> take(String surface, String tenant, Instant now, int limit) {
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
                row.getMessageKey() == null ? Optional.empty() : posted().message(place, user, row.getMessageKey());
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
                .where(at(to.place()))
                .and(WAITING)
                .and(OUTBOX.USER_ID.eq(to.user().user()))
                .and(OUTBOX.ATTEMPTS.gt(0)));
    }

    @Override
    public void sent(Delivery delivery, Optional<String> message, Instant at) {
        settle(delivery, update(delivery, OUTBOX.SENT_AT, at));
        if (delivery.act() instanceof Delivery.Act.Post(Optional<String> key, _)) {
            Optional<CaseNumber> about = delivery.user().isPresent() ? about(delivery) : Optional.empty();
            delivery.user().ifPresent(user -> new StoredConversations(db, json).told(delivery.place(), user, about));
            key.or(() -> about.map(number -> MessageName.told(number, delivery.id())))
                    .ifPresent(name -> message.ifPresent(id -> posted().remember(delivery, name, id, at)));
        } else if (delivery.act() instanceof Delivery.Act.Note(_, Optional<String> own, _)) {
            own.ifPresent(name -> message.ifPresent(id -> posted().remember(delivery, name, id, at)));
        }
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

    private Optional<CaseNumber> about(Delivery delivery) {
        return db.select(OUTBOX.ABOUT)
                .from(OUTBOX)
                .where(OUTBOX.ID.eq(delivery.id()))
                .and(OUTBOX.ABOUT.isNotNull())
                .fetchOptional(row -> new CaseNumber(row.value1()));
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

    @Override
    public boolean retry(long id, Instant at) {
        return wake(OUTBOX.ID.eq(id), at) == 1;
    }

    @Override
    public int retryAll(Instant at) {
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
