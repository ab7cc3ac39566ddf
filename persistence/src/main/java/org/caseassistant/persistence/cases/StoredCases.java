package org.caseassistant.persistence.cases;

import static org.caseassistant.persistence.db.Tables.ACCOUNT;
import static org.caseassistant.persistence.db.Tables.CASE_EVENT;
import static org.caseassistant.persistence.db.Tables.CASE_MESSAGE;
import static org.caseassistant.persistence.db.Tables.PERSON;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.Assignee;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.cases.CaseTopic;
import org.caseassistant.core.cases.CaseWrites;
import org.caseassistant.core.cases.Cases;
import org.caseassistant.core.cases.EndedCase;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.cases.Satisfaction;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Cases, in the table {@code support_case}, and what happened in them. */
public final class StoredCases implements Cases, CaseWrites {
    /** What the history says in words that somebody wrote. */
    private static final List<String> SPOKEN = Arrays.stream(CaseEvent.What.values())
            .filter(CaseEvent.What::isSpoken)
            .map(CaseEvent.What::name)
            .toList();

    private final DSLContext db;
    private final JsonCodec json;
    private final CaseEntries entries;

    /** For the transaction of this context. */
    public StoredCases(DSLContext db, JsonCodec json) {
        this.db = db;
        this.json = json;
        this.entries = new CaseEntries(db);
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
                .set(SearchVector.COLUMN, SearchVector.of(newCase))
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
        entries.add(number, new CaseEvent(newCase.openedAt(), actor, CaseEvent.What.SUBMITTED, Optional.empty()));
        return number;
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
        // A statement of its own: one that waited for the lock would see what is joined as it was before.
        boolean locked = db.selectOne()
                .from(SUPPORT_CASE)
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .and(CaseScopes.within(scope))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        return locked ? find(number, scope) : Optional.empty();
    }

    private SelectConditionStep<? extends Record> found(CaseNumber number, CaseScope scope) {
        return db.select(SUPPORT_CASE.fields())
                .select(ACCOUNT.NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME)
                .select(CaseLists.ASSIGNEE.FIRST_NAME, CaseLists.ASSIGNEE.LAST_NAME)
                .from(SUPPORT_CASE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SUPPORT_CASE.ACCOUNT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(SUPPORT_CASE.CONTACT_ID))
                .leftJoin(CaseLists.ASSIGNEE)
                .on(CaseLists.ASSIGNEE.ID.eq(SUPPORT_CASE.ASSIGNEE))
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .and(CaseScopes.within(scope));
    }

    @Override
    public void move(CaseNumber number, CaseState to, CaseEvent event) {
        db.update(SUPPORT_CASE)
                .set(SUPPORT_CASE.STATE, to.name())
                .set(SUPPORT_CASE.OPEN, to.isOpen())
                .set(SUPPORT_CASE.STATE_SINCE, event.at())
                .set(SUPPORT_CASE.RESOLVED_AT, to.isOpen()
                        ? DSL.castNull(SUPPORT_CASE.RESOLVED_AT)
                        : DSL.coalesce(SUPPORT_CASE.RESOLVED_AT, DSL.val(event.at(), SUPPORT_CASE.RESOLVED_AT)))
                .set(SUPPORT_CASE.SATISFACTION, to.isOpen()
                        ? DSL.castNull(SUPPORT_CASE.SATISFACTION)
                        : SUPPORT_CASE.SATISFACTION)
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .execute();
        if (event.actor().kind() == Actor.Kind.STAFF && event.words().isPresent()) {
            answered(number, event.at());
        }
        entries.add(number, event);
        event.words().ifPresent(words -> addWords(number, words, false));
    }

    /** The staff wrote something that the contact can read. */
    private void answered(CaseNumber number, Instant at) {
        db.update(SUPPORT_CASE)
                .set(SUPPORT_CASE.ANSWERED_AT, at)
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .and(SUPPORT_CASE.ANSWERED_AT.isNull())
                .execute();
    }

    @Override
    public void assign(CaseNumber number, Optional<StaffId> assignee) {
        db.update(SUPPORT_CASE)
                .set(SUPPORT_CASE.ASSIGNEE, assignee.map(StaffId::value).orElse(null))
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .execute();
    }

    @Override
    public void transfer(CaseNumber number, String department) {
        db.update(SUPPORT_CASE)
                .set(SUPPORT_CASE.DEPARTMENT, department)
                .setNull(SUPPORT_CASE.ASSIGNEE)
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .execute();
    }

    @Override
    public void prioritise(CaseNumber number, String priority) {
        db.update(SUPPORT_CASE)
                .set(SUPPORT_CASE.PRIORITY, priority)
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .execute();
    }

    @Override
    public void rate(CaseNumber number, Satisfaction satisfaction) {
        db.update(SUPPORT_CASE)
                .set(SUPPORT_CASE.SATISFACTION, satisfaction.name())
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .execute();
    }

    @Override
    public void record(CaseNumber number, CaseEvent event) {
        entries.add(number, event);
    }

    @Override
    public List<CaseNumber> resolvedBefore(Instant then, int limit) {
        return db.select(SUPPORT_CASE.NUMBER)
                .from(SUPPORT_CASE)
                .where(SUPPORT_CASE.STATE.eq(DSL.inline(CaseState.RESOLVED.name())))
                .and(SUPPORT_CASE.STATE_SINCE.lt(then))
                .orderBy(SUPPORT_CASE.STATE_SINCE)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new CaseNumber(row.value1()));
    }

    @Override
    public List<CaseEvent> history(CaseNumber number, CaseScope scope) {
        return entries.history(number, scope);
    }

    @Override
    public long add(CaseNumber number, CaseMessage message) {
        addWords(number, message.text(), message.internal());
        if (message.author().kind() == Actor.Kind.STAFF && !message.internal()) {
            answered(number, message.at());
        }
        return entries.add(number, message);
    }

    @Override
    public Optional<CaseMessage> message(CaseNumber number, long entry) {
        return entries.message(number, entry);
    }

    @Override
    public void edit(CaseNumber number, long entry, String text, Instant at) {
        entries.edit(number, entry, text, at);
        findAnew(number);
    }

    @Override
    public void withdraw(CaseNumber number, long entry, Instant at) {
        entries.withdraw(number, entry, at);
        findAnew(number);
    }

    /** So that words find it that are in it now, and no others; what was withdrawn is found by the staff alone. */
    void findAnew(CaseNumber number) {
        db.update(SUPPORT_CASE)
                .set(
                        SearchVector.COLUMN,
                        SearchVector.of(find(number, new CaseScope.Everything()).orElseThrow().content()))
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .execute();
        db.select(CASE_EVENT.WORDS)
                .from(CASE_EVENT)
                .where(CASE_EVENT.CASE_NUMBER.eq(number.value()))
                .and(CASE_EVENT.WORDS.isNotNull())
                .and(CASE_EVENT.WHAT.in(SPOKEN))
                .orderBy(CASE_EVENT.ID)
                .forEach(row -> addWords(number, row.value1(), false));
        db.select(
                CASE_MESSAGE.TEXT,
                DSL.field(CASE_MESSAGE.INTERNAL.isTrue().or(CASE_MESSAGE.WITHDRAWN_AT.isNotNull())))
                .from(CASE_MESSAGE)
                .where(CASE_MESSAGE.CASE_NUMBER.eq(number.value()))
                .and(CASE_MESSAGE.TEXT.ne(CaseErasure.ERASED))
                .orderBy(CASE_MESSAGE.ID)
                .forEach(row -> addWords(number, row.value1(), row.value2()));
    }

    private void addWords(CaseNumber number, String text, boolean internal) {
        char weight = internal ? SearchVector.INTERNAL : SearchVector.MESSAGE;
        db.update(SUPPORT_CASE)
                .set(SearchVector.COLUMN, SearchVector.with(SearchVector.of(text, weight)))
                .where(SUPPORT_CASE.NUMBER.eq(number.value()))
                .and(SearchVector.hasRoom())
                .execute();
    }

    @Override
    public List<CaseEntry> entries(CaseNumber number, CaseScope scope, Optional<Long> before, int limit) {
        return entries.latest(number, scope, before, limit);
    }

    @Override
    public List<CaseSummary> almost(CaseScope scope, CaseFilter filter, int limit) {
        return new CaseLists(db).almost(scope, filter, limit);
    }

    @Override
    public List<CaseSummary> list(CaseScope scope, CaseFilter filter, Optional<CaseNumber> before, int limit) {
        return new CaseLists(db).list(scope, filter, before, limit);
    }

    @Override
    public List<EndedCase> similar(CaseScope scope, AccountId account, CaseTopic topic, int limit) {
        return new SimilarCases(db).find(scope, account, topic, limit);
    }

    @Override
    public List<CaseSummary> endedLately(CaseScope scope, int limit) {
        return new CaseLists(db).endedLately(scope, limit);
    }

    private SupportCase supportCase(Record row) {
        return new SupportCase(
                new CaseNumber(row.get(SUPPORT_CASE.NUMBER)),
                CaseState.valueOf(row.get(SUPPORT_CASE.STATE)),
                row.get(ACCOUNT.NAME),
                fullName(row),
                CaseLists.assigneeName(row)
                        .map(name -> new Assignee(new StaffId(row.get(SUPPORT_CASE.ASSIGNEE)), name)),
                Optional.ofNullable(row.get(SUPPORT_CASE.SATISFACTION)).map(Satisfaction::valueOf),
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
