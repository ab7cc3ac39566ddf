package org.caseassistant.persistence.cases;

import static org.caseassistant.persistence.db.Tables.ATTACHMENT;
import static org.caseassistant.persistence.db.Tables.CASE_EVENT;
import static org.caseassistant.persistence.db.Tables.CASE_MESSAGE;
import static org.caseassistant.persistence.db.Tables.CASE_MESSAGE_VERSION;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.form.FileRef;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What happened in cases, in the tables {@code case_event} and {@code case_message}, which number it together. */
final class CaseEntries {
    private final DSLContext db;

    CaseEntries(DSLContext db) {
        this.db = db;
    }

    void add(CaseNumber number, CaseEvent event) {
        db.insertInto(CASE_EVENT)
                .set(CASE_EVENT.CASE_NUMBER, number.value())
                .set(CASE_EVENT.AT, event.at())
                .set(CASE_EVENT.ACTOR_KIND, event.actor().kind().name())
                .set(CASE_EVENT.ACTOR_ID, event.actor().person().orElse(null))
                .set(CASE_EVENT.ACTOR_NAME, event.actor().name())
                .set(CASE_EVENT.WHAT, event.what().name())
                .set(CASE_EVENT.WORDS, event.words().orElse(null))
                .execute();
    }

    long add(CaseNumber number, CaseMessage message) {
        return db.insertInto(CASE_MESSAGE)
                .set(CASE_MESSAGE.CASE_NUMBER, number.value())
                .set(CASE_MESSAGE.AT, message.at())
                .set(CASE_MESSAGE.AUTHOR_KIND, message.author().kind().name())
                .set(CASE_MESSAGE.AUTHOR_ID, message.author().person().orElse(null))
                .set(CASE_MESSAGE.AUTHOR_NAME, message.author().name())
                .set(CASE_MESSAGE.INTERNAL, message.internal())
                .set(CASE_MESSAGE.TEXT, message.text())
                .returningResult(CASE_MESSAGE.ID)
                .fetchSingle()
                .value1();
    }

    List<CaseEvent> history(CaseNumber number, CaseScope scope) {
        return db.select(CASE_EVENT.fields())
                .from(CASE_EVENT)
                .join(SUPPORT_CASE)
                .on(SUPPORT_CASE.NUMBER.eq(CASE_EVENT.CASE_NUMBER))
                .where(CASE_EVENT.CASE_NUMBER.eq(number.value()))
                .and(CaseScopes.within(scope))
                .orderBy(CASE_EVENT.ID)
                .fetch(CaseEntries::event);
    }

    /** The latest of both are among the latest of each. */
    List<CaseEntry> latest(CaseNumber number, CaseScope scope, Optional<Long> before, int limit) {
        return Stream.concat(
                steps(number, scope, before, limit).stream(), messages(number, scope, before, limit).stream())
                .sorted(Comparator.comparingLong(CaseEntry::id).reversed())
                .limit(limit)
                .sorted(Comparator.comparingLong(CaseEntry::id))
                .toList();
    }

    private List<CaseEntry> steps(CaseNumber number, CaseScope scope, Optional<Long> before, int limit) {
        return db.select(CASE_EVENT.fields())
                .from(CASE_EVENT)
                .join(SUPPORT_CASE)
                .on(SUPPORT_CASE.NUMBER.eq(CASE_EVENT.CASE_NUMBER))
                .where(CASE_EVENT.CASE_NUMBER.eq(number.value()))
                .and(CaseScopes.within(scope))
                .and(before.map(CASE_EVENT.ID::lt).orElseGet(DSL::noCondition))
                .orderBy(CASE_EVENT.ID.desc())
                .limit(limit)
                .fetch(row -> new CaseEntry.Step(row.get(CASE_EVENT.ID), event(row)));
    }

    private List<CaseEntry> messages(CaseNumber number, CaseScope scope, Optional<Long> before, int limit) {
        var rows = db.select(CASE_MESSAGE.fields())
                .from(CASE_MESSAGE)
                .join(SUPPORT_CASE)
                .on(SUPPORT_CASE.NUMBER.eq(CASE_MESSAGE.CASE_NUMBER))
                .where(CASE_MESSAGE.CASE_NUMBER.eq(number.value()))
                .and(CaseScopes.within(scope))
                .and(CaseScopes.visible(scope))
                .and(before.map(CASE_MESSAGE.ID::lt).orElseGet(DSL::noCondition))
                .orderBy(CASE_MESSAGE.ID.desc())
                .limit(limit)
                .fetch();
        Map<Long, List<FileRef>> files = files(number, rows.getValues(CASE_MESSAGE.ID));
        Map<Long, List<String>> earlier =
                scope.ofStaff() ? earlier(number, rows.getValues(CASE_MESSAGE.ID)) : Map.of();
        return rows.map(row -> {
            long id = row.get(CASE_MESSAGE.ID);
            return new CaseEntry.Said(
                    id,
                    message(
                            row,
                            scope.ofStaff(),
                            files.getOrDefault(id, List.of()),
                            earlier.getOrDefault(id, List.of())));
        });
    }

    Optional<CaseMessage> message(CaseNumber number, long entry) {
        return db.selectFrom(CASE_MESSAGE)
                .where(CASE_MESSAGE.CASE_NUMBER.eq(number.value()))
                .and(CASE_MESSAGE.ID.eq(entry))
                .fetchOptional(row -> message(
                        row,
                        true,
                        files(number, List.of(entry)).getOrDefault(entry, List.of()),
                        earlier(number, List.of(entry)).getOrDefault(entry, List.of())));
    }

    void edit(CaseNumber number, long entry, String text, Instant at) {
        db.insertInto(
                CASE_MESSAGE_VERSION,
                CASE_MESSAGE_VERSION.CASE_NUMBER,
                CASE_MESSAGE_VERSION.MESSAGE_ID,
                CASE_MESSAGE_VERSION.UNTIL,
                CASE_MESSAGE_VERSION.TEXT)
                .select(DSL.select(CASE_MESSAGE.CASE_NUMBER, CASE_MESSAGE.ID, DSL.val(at), CASE_MESSAGE.TEXT)
                        .from(CASE_MESSAGE)
                        .where(CASE_MESSAGE.CASE_NUMBER.eq(number.value()))
                        .and(CASE_MESSAGE.ID.eq(entry)))
                .execute();
        db.update(CASE_MESSAGE)
                .set(CASE_MESSAGE.TEXT, text)
                .set(CASE_MESSAGE.EDITED_AT, at)
                .where(CASE_MESSAGE.CASE_NUMBER.eq(number.value()))
                .and(CASE_MESSAGE.ID.eq(entry))
                .execute();
    }

    void withdraw(CaseNumber number, long entry, Instant at) {
        db.update(CASE_MESSAGE)
                .set(CASE_MESSAGE.WITHDRAWN_AT, at)
                .where(CASE_MESSAGE.CASE_NUMBER.eq(number.value()))
                .and(CASE_MESSAGE.ID.eq(entry))
                .execute();
    }

    private Map<Long, List<String>> earlier(CaseNumber number, Collection<Long> messages) {
        return messages.isEmpty()
                ? Map.of()
                : db.select(CASE_MESSAGE_VERSION.MESSAGE_ID, CASE_MESSAGE_VERSION.TEXT)
                        .from(CASE_MESSAGE_VERSION)
                        .where(CASE_MESSAGE_VERSION.CASE_NUMBER.eq(number.value()))
                        .and(CASE_MESSAGE_VERSION.MESSAGE_ID.in(messages))
                        .orderBy(CASE_MESSAGE_VERSION.ID)
                        .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    private Map<Long, List<FileRef>> files(CaseNumber number, Collection<Long> messages) {
        return messages.isEmpty()
                ? Map.of()
                : db.select(
                        ATTACHMENT.MESSAGE_ID, ATTACHMENT.ID, ATTACHMENT.NAME, ATTACHMENT.MEDIA_TYPE, ATTACHMENT.SIZE)
                        .from(ATTACHMENT)
                        .where(ATTACHMENT.CASE_NUMBER.eq(number.value()))
                        .and(ATTACHMENT.MESSAGE_ID.in(messages))
                        .orderBy(ATTACHMENT.AT, ATTACHMENT.NAME, ATTACHMENT.ID)
                        .fetchGroups(
                                row -> row.value1(),
                                row -> new FileRef(
                                        row.value2().toString(), row.value3(), row.value4(), row.value5()));
    }

    private static CaseEvent event(Record row) {
        return new CaseEvent(
                row.get(CASE_EVENT.AT),
                actor(row, CASE_EVENT.ACTOR_KIND, CASE_EVENT.ACTOR_ID, CASE_EVENT.ACTOR_NAME),
                CaseEvent.What.valueOf(row.get(CASE_EVENT.WHAT)),
                Optional.ofNullable(row.get(CASE_EVENT.WORDS)));
    }

    /** What was withdrawn, contacts are not told. */
    private static CaseMessage message(Record row, boolean staff, List<FileRef> files, List<String> earlier) {
        boolean withdrawn = row.get(CASE_MESSAGE.WITHDRAWN_AT) != null;
        boolean told = staff || !withdrawn;
        return new CaseMessage(
                row.get(CASE_MESSAGE.AT),
                actor(row, CASE_MESSAGE.AUTHOR_KIND, CASE_MESSAGE.AUTHOR_ID, CASE_MESSAGE.AUTHOR_NAME),
                row.get(CASE_MESSAGE.INTERNAL),
                told ? row.get(CASE_MESSAGE.TEXT) : "",
                told ? files : List.of(),
                new CaseMessage.Changes(row.get(CASE_MESSAGE.EDITED_AT) != null, withdrawn, earlier));
    }

    private static Actor actor(Record row, Field<String> kind, Field<Long> id, Field<String> name) {
        return new Actor(Actor.Kind.valueOf(row.get(kind)), Optional.ofNullable(row.get(id)), row.get(name));
    }
}
