package org.caseassistant.persistence.chat;

import static org.caseassistant.persistence.db.Tables.CHAT_IDENTITY;
import static org.caseassistant.persistence.db.Tables.CONVERSATION;
import static org.caseassistant.persistence.db.Tables.DRAFT_PLACE;
import static org.caseassistant.persistence.db.Tables.MESSAGE_SOURCE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Conversations;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Conversations, in the tables {@code conversation} and {@code draft_place}. */
public final class StoredConversations implements Conversations {
    /** Whoever cannot be told anything at so many cannot be told anything. */
    private static final int MOST_PLACES = 10;

    private final DSLContext db;
    private final JsonCodec json;

    /** For the transaction of this context. */
    public StoredConversations(DSLContext db, JsonCodec json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Focus focus(Place place, ChatIdentity user) {
        return db.select(CONVERSATION.FOCUS)
                .from(CONVERSATION)
                .where(of(place, user))
                .fetchOptional(row -> json.read(row.value1().data(), Focus.class))
                .orElseGet(Focus.Nothing::new);
    }

    @Override
    public void focus(Place place, ChatIdentity user, Focus focus, Locale language) {
        var stored = JSONB.valueOf(json.write(focus));
        db.insertInto(CONVERSATION)
                .set(CONVERSATION.SURFACE, Addresses.surface(place, user))
                .set(CONVERSATION.TENANT, place.tenant())
                .set(CONVERSATION.CHANNEL, place.channel())
                .set(CONVERSATION.USER_TENANT, user.tenant())
                .set(CONVERSATION.USER_ID, user.user())
                .set(CONVERSATION.FOCUS, stored)
                .set(CONVERSATION.LANGUAGE, language.toLanguageTag())
                .onConflict(
                        CONVERSATION.SURFACE,
                        CONVERSATION.TENANT,
                        CONVERSATION.CHANNEL,
                        CONVERSATION.USER_TENANT,
                        CONVERSATION.USER_ID)
                .doUpdate()
                .set(CONVERSATION.FOCUS, stored)
                .setNull(CONVERSATION.TOLD)
                .set(CONVERSATION.LANGUAGE, language.toLanguageTag())
                .set(CONVERSATION.UPDATED_AT, DSL.currentInstant())
                .execute();
        if (focus instanceof Focus.Filling(var draft)) {
            rememberPlace(draft, place, user);
        }
    }

    @Override
    public Optional<CaseNumber> told(Place place, ChatIdentity user) {
        return db.select(CONVERSATION.TOLD)
                .from(CONVERSATION)
                .where(of(place, user))
                .and(CONVERSATION.TOLD.isNotNull())
                .fetchOptional(row -> new CaseNumber(row.value1()));
    }

    @Override
    public void told(Place place, ChatIdentity user, Optional<CaseNumber> number) {
        Long told = number.map(CaseNumber::value).orElse(null);
        db.update(CONVERSATION)
                .set(CONVERSATION.TOLD, told)
                .where(of(place, user))
                .and(CONVERSATION.TOLD.isDistinctFrom(told))
                .execute();
    }

    @Override
    public void wrote(Place place, String message, CaseNumber number, long entry) {
        db.insertInto(MESSAGE_SOURCE)
                .set(MESSAGE_SOURCE.SURFACE, place.surface())
                .set(MESSAGE_SOURCE.TENANT, place.tenant())
                .set(MESSAGE_SOURCE.CHANNEL, place.channel())
                .set(MESSAGE_SOURCE.SOURCE_ID, message)
                .set(MESSAGE_SOURCE.CASE_NUMBER, number.value())
                .set(MESSAGE_SOURCE.MESSAGE_ID, entry)
                .execute();
    }

    @Override
    public List<Written> written(Place place, String message) {
        return db.select(MESSAGE_SOURCE.CASE_NUMBER, MESSAGE_SOURCE.MESSAGE_ID)
                .from(MESSAGE_SOURCE)
                .where(MESSAGE_SOURCE.SURFACE.eq(place.surface()))
                .and(MESSAGE_SOURCE.TENANT.eq(place.tenant()))
                .and(MESSAGE_SOURCE.CHANNEL.eq(place.channel()))
                .and(MESSAGE_SOURCE.SOURCE_ID.eq(message))
                .orderBy(MESSAGE_SOURCE.CASE_NUMBER, MESSAGE_SOURCE.MESSAGE_ID)
                .fetch(row -> new Written(new CaseNumber(row.value1()), row.value2()));
    }

    @Override
    public Optional<Holding> holding(Place place, String message) {
        return db.select(CONVERSATION.USER_TENANT, CONVERSATION.USER_ID, CONVERSATION.FOCUS)
                .from(CONVERSATION)
                .where(CONVERSATION.SURFACE.eq(place.surface()))
                .and(CONVERSATION.TENANT.eq(place.tenant()))
                .and(CONVERSATION.CHANNEL.eq(place.channel()))
                .and("focus ->> 'on' = 'case-choice'")
                .and("focus -> 'held' @> jsonb_build_array(jsonb_build_object('message', {0}))", DSL.val(message))
                .limit(1)
                .forUpdate()
                .fetchOptional(row -> json.read(row.value3().data(), Focus.class) instanceof Focus.ChoosingCase held
                        ? new Holding(new ChatIdentity(place.surface(), row.value1(), row.value2()), held)
                        : null);
    }

    @Override
    public Optional<Locale> language(ChatIdentity user) {
        return db.select(CONVERSATION.LANGUAGE)
                .from(CONVERSATION)
                .where(CONVERSATION.SURFACE.eq(user.surface()))
                .and(CONVERSATION.USER_TENANT.eq(user.tenant()))
                .and(CONVERSATION.USER_ID.eq(user.user()))
                .and(CONVERSATION.LANGUAGE.isNotNull())
                .orderBy(CONVERSATION.UPDATED_AT.desc())
                .limit(1)
                .fetchOptional(row -> Locale.forLanguageTag(row.value1()));
    }

    @Override
    public Optional<String> prompt(Place place, ChatIdentity user) {
        return db.select(CONVERSATION.PROMPT)
                .from(CONVERSATION)
                .where(of(place, user))
                .and(CONVERSATION.PROMPT.isNotNull())
                .fetchOptional(CONVERSATION.PROMPT);
    }

    @Override
    public void prompt(Place place, ChatIdentity user, String message) {
        db.update(CONVERSATION).set(CONVERSATION.PROMPT, message).where(of(place, user)).execute();
    }

    private static Condition of(Place place, ChatIdentity user) {
        return CONVERSATION.SURFACE
                .eq(Addresses.surface(place, user))
                .and(CONVERSATION.TENANT.eq(place.tenant()))
                .and(CONVERSATION.CHANNEL.eq(place.channel()))
                .and(CONVERSATION.USER_TENANT.eq(user.tenant()))
                .and(CONVERSATION.USER_ID.eq(user.user()));
    }

    private void rememberPlace(DraftId draft, Place place, ChatIdentity user) {
        db.insertInto(DRAFT_PLACE)
                .set(DRAFT_PLACE.DRAFT_ID, draft.value())
                .set(DRAFT_PLACE.SURFACE, Addresses.surface(place, user))
                .set(DRAFT_PLACE.TENANT, place.tenant())
                .set(DRAFT_PLACE.CHANNEL, place.channel())
                .set(DRAFT_PLACE.USER_TENANT, user.tenant())
                .set(DRAFT_PLACE.USER_ID, user.user())
                .onConflict(DRAFT_PLACE.DRAFT_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    @Override
    public List<Address> placesOf(PersonId person) {
        return db.select(CONVERSATION.fields())
                .from(CHAT_IDENTITY)
                .join(CONVERSATION)
                .on(CONVERSATION.SURFACE.eq(CHAT_IDENTITY.SURFACE))
                .and(CONVERSATION.USER_TENANT.eq(CHAT_IDENTITY.TENANT))
                .and(CONVERSATION.USER_ID.eq(CHAT_IDENTITY.USER_ID))
                .where(CHAT_IDENTITY.PERSON_ID.eq(person.value()))
                .orderBy(CONVERSATION.UPDATED_AT.desc())
                .limit(MOST_PLACES)
                .fetch(row -> Addresses.address(
                        row.get(CONVERSATION.SURFACE),
                        row.get(CONVERSATION.TENANT),
                        row.get(CONVERSATION.CHANNEL),
                        row.get(CONVERSATION.USER_TENANT),
                        row.get(CONVERSATION.USER_ID)));
    }

    @Override
    public Optional<Address> lastPlaceOf(DraftId draft) {
        return db.selectFrom(DRAFT_PLACE)
                .where(DRAFT_PLACE.DRAFT_ID.eq(draft.value()))
                .fetchOptional(row -> Addresses.address(
                        row.getSurface(), row.getTenant(), row.getChannel(), row.getUserTenant(), row.getUserId()));
    }
}
