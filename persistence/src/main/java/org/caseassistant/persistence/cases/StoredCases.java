package org.caseassistant.persistence.cases;

import static org.caseassistant.persistence.db.Tables.ACCOUNT;
import static org.caseassistant.persistence.db.Tables.CASE_EVENT;
import static org.caseassistant.persistence.db.Tables.PERSON;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.cases.Cases;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Cases, in the tables {@code support_case} and {@code case_event}. */
public final class StoredCases implements Cases {
    private final DSLContext db;
    private final JsonCodec json;

    /** For the transaction of this context. */
    public StoredCases(DSLContext db, JsonCodec json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public CaseNumber open(NewCase newCase, String actorName) {
        return insert(newCase)
                .map(number -> begin(number, newCase, actorName))
                .or(() -> ofDraft(newCase.draft(), newCase.openedBy()))
                .orElseThrow(() -> new IllegalStateException("this draft is somebody else's case"));
    }

    /** Empty if the draft was submitted before, also by a transaction that we had to wait for. */
    private Optional<CaseNumber> insert(NewCase newCase) {
        return db.insertInto(SUPPORT_CASE)
                .set(SUPPORT_CASE.DRAFT_ID, newCase.draft().value())
                .set(SUPPORT_CASE.ACCOUNT_ID, newCase.account().value())
                .set(SUPPORT_CASE.CONTACT_ID, newCase.contact().value())
                .set(SUPPORT_CASE.OPENED_BY, newCase.openedBy().value())
                .set(SUPPORT_CASE.CASE_TYPE, newCase.caseType())
                .set(SUPPORT_CASE.CATALOG_VERSION, newCase.catalogVersion())
                .set(SUPPORT_CASE.DEPARTMENT, newCase.department())
                .set(SUPPORT_CASE.PRIORITY, newCase.priority().orElse(null))
                .set(SUPPORT_CASE.SUBJECT, newCase.subject())
                .set(SUPPORT_CASE.STATE, CaseState.SUBMITTED.name())
                .set(SUPPORT_CASE.OPEN, CaseState.SUBMITTED.isOpen())
                .set(SUPPORT_CASE.STATE_SINCE, newCase.openedAt())
                .set(SUPPORT_CASE.SURFACE, newCase.surface())
                .set(SUPPORT_CASE.ANSWERS, JSONB.valueOf(json.writeAnswers(newCase.answers())))
                .set(SUPPORT_CASE.ANSWER_ORDER, newCase.answers().keySet().toArray(String[]::new))
                .set(SUPPORT_CASE.OPENED_AT, newCase.openedAt())
                .onConflict(SUPPORT_CASE.DRAFT_ID)
                .doNothing()
                .returningResult(SUPPORT_CASE.NUMBER)
                .fetchOptional(row -> new CaseNumber(row.value1()));
    }

    private CaseNumber begin(CaseNumber number, NewCase newCase, String actorName) {
        var actor = new Actor(Actor.Kind.CONTACT, Optional.of(newCase.openedBy().value()), actorName);
        add(number, new CaseEvent(newCase.openedAt(), actor, CaseEvent.What.SUBMITTED, Optional.empty()));
        return number;
    }

    private void add(CaseNumber number, CaseEvent event) {
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

    @Override
    public Optional<CaseNumber> ofDraft(DraftId draft, ContactId openedBy) {
        return db.select(SUPPORT_CASE.NUMBER)
                .from(SUPPORT_CASE)
                .where(SUPPORT_CASE.DRAFT_ID.eq(draft.value()))
                .and(SUPPORT_CASE.OPENED_BY.eq(openedBy.value()))
                .fetchOptional(row -> new CaseNumber(row.value1()));
    }

    @Override
    public Optional<SupportCase> find(CaseNumber number, CaseScope scope) {
        return found(number, scope).fetchOptional(this::supportCase);
    }

    @Override
    public Optional<SupportCase> lock(CaseNumber number, CaseScope scope) {
        return found(number, scope).forUpdate().of(SUPPORT_CASE).fetchOptional(this::supportCase);
    }

    private SelectConditionStep<? extends Record> found(CaseNumber number, CaseScope scope) {
        return db.select(SUPPORT_CASE.fields())
                .select(ACCOUNT.NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME)
                .from(SUPPORT_CASE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SUPPORT_CASE.ACCOUNT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(SUPPORT_CASE.CONTACT_ID))
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .and(CaseScopes.within(scope));
    }

    @Override
    public void move(CaseNumber number, CaseState to, CaseEvent event) {
        db.update(SUPPORT_CASE)
                .set(SUPPORT_CASE.STATE, to.name())
                .set(SUPPORT_CASE.OPEN, to.isOpen())
                .set(SUPPORT_CASE.STATE_SINCE, event.at())
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .execute();
        add(number, event);
    }

    @Override
    public List<CaseEvent> history(CaseNumber number, CaseScope scope) {
        return db.select(CASE_EVENT.fields())
                .from(CASE_EVENT)
                .join(SUPPORT_CASE)
                .on(SUPPORT_CASE.NUMBER.eq(CASE_EVENT.CASE_NUMBER))
                .where(CASE_EVENT.CASE_NUMBER.eq(number.value()))
                .and(CaseScopes.within(scope))
                .orderBy(CASE_EVENT.ID)
                .fetch(StoredCases::event);
    }

    private static CaseEvent event(Record row) {
        var actor = new Actor(
                Actor.Kind.valueOf(row.get(CASE_EVENT.ACTOR_KIND)),
                Optional.ofNullable(row.get(CASE_EVENT.ACTOR_ID)),
                row.get(CASE_EVENT.ACTOR_NAME));
        return new CaseEvent(
                row.get(CASE_EVENT.AT),
                actor,
                CaseEvent.What.valueOf(row.get(CASE_EVENT.WHAT)),
                Optional.ofNullable(row.get(CASE_EVENT.WORDS)));
    }

    @Override
    public List<CaseSummary> list(CaseScope scope, Optional<CaseNumber> before, int limit) {
        var parts = CaseScopes.parts(scope);
        if (parts.isEmpty()) {
            return List.of();
        }
        var page = newest(parts, before, limit);
        return db.select(
                SUPPORT_CASE.NUMBER,
                SUPPORT_CASE.CASE_TYPE,
                SUPPORT_CASE.CATALOG_VERSION,
                SUPPORT_CASE.SUBJECT,
                SUPPORT_CASE.PRIORITY,
                SUPPORT_CASE.STATE,
                SUPPORT_CASE.OPENED_AT,
                ACCOUNT.NAME,
                PERSON.FIRST_NAME,
                PERSON.LAST_NAME)
                .from(page)
                .join(SUPPORT_CASE)
                .on(SUPPORT_CASE.NUMBER.eq(page.field(SUPPORT_CASE.NUMBER)))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SUPPORT_CASE.ACCOUNT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(SUPPORT_CASE.CONTACT_ID))
                .orderBy(SUPPORT_CASE.NUMBER.desc())
                .fetch(StoredCases::summary);
    }

    /** The newest of all parts are among the newest of each; so no part is read further than the page is long. */
    private static Table<Record1<Long>> newest(List<Condition> parts, Optional<CaseNumber> before, int limit) {
        var older = before.map(number -> SUPPORT_CASE.NUMBER.lt(number.value())).orElseGet(DSL::noCondition);
        return parts.stream()
                .<Select<Record1<Long>>>map(part -> DSL.select(SUPPORT_CASE.NUMBER)
                        .from(SUPPORT_CASE)
                        .where(part)
                        .and(older)
                        .orderBy(SUPPORT_CASE.NUMBER.desc())
                        .limit(limit))
                .reduce(Select::union)
                .map(union -> DSL.selectFrom(union.asTable("part"))
                        .orderBy(DSL.field(DSL.name("part", SUPPORT_CASE.NUMBER.getName())).desc())
                        .limit(limit)
                        .asTable("page"))
                .orElseThrow();
    }

    private static CaseSummary summary(Record row) {
        return new CaseSummary(
                new CaseNumber(row.get(SUPPORT_CASE.NUMBER)),
                row.get(SUPPORT_CASE.CASE_TYPE),
                row.get(SUPPORT_CASE.CATALOG_VERSION),
                row.get(SUPPORT_CASE.SUBJECT),
                Optional.ofNullable(row.get(SUPPORT_CASE.PRIORITY)),
                CaseState.valueOf(row.get(SUPPORT_CASE.STATE)),
                row.get(ACCOUNT.NAME),
                fullName(row),
                row.get(SUPPORT_CASE.OPENED_AT));
    }

    private SupportCase supportCase(Record row) {
        return new SupportCase(
                new CaseNumber(row.get(SUPPORT_CASE.NUMBER)),
                CaseState.valueOf(row.get(SUPPORT_CASE.STATE)),
                row.get(ACCOUNT.NAME),
                fullName(row),
                content(row));
    }

    private NewCase content(Record row) {
        return new NewCase(
                new DraftId(row.get(SUPPORT_CASE.DRAFT_ID)),
                row.get(SUPPORT_CASE.CASE_TYPE),
                row.get(SUPPORT_CASE.CATALOG_VERSION),
                row.get(SUPPORT_CASE.DEPARTMENT),
                new AccountId(row.get(SUPPORT_CASE.ACCOUNT_ID)),
                new ContactId(row.get(SUPPORT_CASE.CONTACT_ID)),
                new ContactId(row.get(SUPPORT_CASE.OPENED_BY)),
                row.get(SUPPORT_CASE.SUBJECT),
                Optional.ofNullable(row.get(SUPPORT_CASE.PRIORITY)),
                json.readAnswers(
                        row.get(SUPPORT_CASE.ANSWERS).data(), Arrays.asList(row.get(SUPPORT_CASE.ANSWER_ORDER))),
                row.get(SUPPORT_CASE.OPENED_AT),
                row.get(SUPPORT_CASE.SURFACE));
    }

    private static String fullName(Record row) {
        return row.get(PERSON.FIRST_NAME) + " " + row.get(PERSON.LAST_NAME);
    }
}
