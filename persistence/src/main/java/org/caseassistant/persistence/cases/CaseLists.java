package org.caseassistant.persistence.cases;

import static org.caseassistant.persistence.db.Tables.ACCOUNT;
import static org.caseassistant.persistence.db.Tables.PERSON;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.persistence.db.tables.Person;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Lists of cases. How many are wanted is written into the statements: for a number that it does not know PostgreSQL
 * expects a tenth of all, and reads other tables as a whole.
 */
final class CaseLists {
    /** The person whose a case is. */
    static final Person ASSIGNEE = PERSON.as("assignee_person");

    /** So many are looked at one by one in a few milliseconds. */
    private static final int FEW = 2_000;

    /** The order of case numbers, so that the index of words is not passed over for one that has this order. */
    private static final Field<Long> IN_NO_INDEX = DSL.field("{0} + 0", Long.class, SUPPORT_CASE.NUMBER);

    /** More cases are not submitted at once. */
    private static final int AT_THE_SAME_MOMENT = 100;

    private final DSLContext db;

    CaseLists(DSLContext db) {
        this.db = db;
    }

    List<CaseSummary> list(CaseScope scope, CaseFilter filter, Optional<CaseNumber> before, int limit) {
        Condition older = before.map(number -> SUPPORT_CASE.NUMBER.lt(number.value())).orElseGet(DSL::noCondition);
        Condition wanted = older.and(passing(filter));
        List<Condition> parts = CaseScopes.parts(scope);
        if (filter.words().isEmpty()) {
            return summaries(parts, wanted, SUPPORT_CASE.NUMBER, limit);
        }
        return parts.isEmpty()
                ? List.of()
                : saying(SearchVector.matches(filter.words(), scope.ofStaff()), parts, wanted, limit);
    }

    /**
     * Those that have some words. Of the latest few thousand each is looked at: if so many have them that the page is
     * full, that is all it takes. Else they are seldom, and found by the index of words, however many others there are.
     * PostgreSQL would guess which it is, and look at all that there are for a word that ten have.
     */
    private List<CaseSummary> saying(Condition words, List<Condition> parts, Condition wanted, int limit) {
        var latest = latest(parts, wanted);
        List<CaseSummary> found = summaries(among(latest, words, limit), SUPPORT_CASE.NUMBER);
        if (found.size() == limit || db.fetchCount(latest) < FEW) {
            return found;
        }
        var any = parts.stream().reduce(Condition::or).orElseThrow();
        return summaries(List.of(any), wanted.and(words), IN_NO_INDEX, limit);
    }

    List<CaseSummary> almost(CaseScope scope, CaseFilter filter, int limit) {
        List<Condition> parts = CaseScopes.parts(scope);
        if (parts.isEmpty() || filter.words().isEmpty()) {
            return List.of();
        }
        Condition alike = DSL.and(filter.words().stream().map(CaseLists::almost).toList());
        return summaries(among(latest(parts, passing(filter)), alike, limit), SUPPORT_CASE.NUMBER);
    }

    /**
     * The latest few thousand, one that is in two parts perhaps twice. It has the name of the table, so that conditions on
     * that are conditions on it.
     */
    private static Table<?> latest(List<Condition> parts, Condition wanted) {
        return parts.stream()
                .<Select<Record3<Long, String, String>>>map(part -> DSL.select(
                        SUPPORT_CASE.NUMBER, SUPPORT_CASE.SUBJECT, SearchVector.COLUMN)
                        .from(SUPPORT_CASE)
                        .where(part)
                        .and(wanted)
                        .orderBy(SUPPORT_CASE.NUMBER.desc())
                        .limit(DSL.inline(FEW)))
                .reduce(Select::unionAll)
                .map(union -> DSL.select(SUPPORT_CASE.NUMBER, SUPPORT_CASE.SUBJECT, SearchVector.COLUMN)
                        .from(union.asTable(SUPPORT_CASE.getName()))
                        .orderBy(SUPPORT_CASE.NUMBER.desc())
                        .limit(DSL.inline(FEW))
                        .asTable(SUPPORT_CASE.getName()))
                .orElseThrow();
    }

    private static Table<Record1<Long>> among(Table<?> latest, Condition condition, int limit) {
        return DSL.selectDistinct(SUPPORT_CASE.NUMBER)
                .from(latest)
                .where(condition)
                .orderBy(SUPPORT_CASE.NUMBER.desc())
                .limit(DSL.inline(limit))
                .asTable("page");
    }

    /** Half of the pieces of three letters of which it is made are there side by side. */
    private static Condition almost(String word) {
        return DSL.condition("word_similarity({0}, {1}) >= 0.5", DSL.val(word), DSL.lower(SUPPORT_CASE.SUBJECT));
    }

    List<CaseSummary> endedLately(CaseScope scope, int limit) {
        return summaries(CaseScopes.parts(scope), SUPPORT_CASE.OPEN.isFalse(), SUPPORT_CASE.STATE_SINCE, limit);
    }

    private static Condition passing(CaseFilter filter) {
        Condition which = switch (filter.which()) {
            case OPEN -> SUPPORT_CASE.OPEN.eq(DSL.inline(true));
            case CLOSED -> SUPPORT_CASE.OPEN.eq(DSL.inline(false));
            case ALL -> DSL.noCondition();
        };
        return DSL.and(
                which,
                filter.state()
                        .map(CaseLists::in)
                        .orElseGet(DSL::noCondition),
                filter.department().map(SUPPORT_CASE.DEPARTMENT::eq).orElseGet(DSL::noCondition),
                filter.assigned().map(CaseLists::assigned).orElseGet(DSL::noCondition),
                filter.openedBefore().map(CaseLists::openedBefore).orElseGet(DSL::noCondition),
                filter.caseType().map(SUPPORT_CASE.CASE_TYPE::eq).orElseGet(DSL::noCondition),
                filter.priority().map(SUPPORT_CASE.PRIORITY::eq).orElseGet(DSL::noCondition),
                filter.account()
                        .map(account -> SUPPORT_CASE.ACCOUNT_ID.eq(account.value()))
                        .orElseGet(DSL::noCondition));
    }

    /** Inlined, since one index is of the states but one, and others of the cases that are open. */
    private static Condition in(CaseState state) {
        return SUPPORT_CASE.STATE
                .eq(DSL.inline(state.name()))
                .and(SUPPORT_CASE.OPEN.eq(DSL.inline(state.isOpen())));
    }

    /**
     * With the greatest number there can be, so that a list of old cases does not begin at the newest. Numbers go up with
     * time but for cases that are submitted at the same moment.
     */
    private static Condition openedBefore(Instant then) {
        var earlier = SUPPORT_CASE.as("earlier");
        var latest = DSL.select(earlier.NUMBER)
                .from(earlier)
                .where(earlier.OPENED_AT.lt(then))
                .orderBy(earlier.OPENED_AT.desc(), earlier.NUMBER.desc())
                .limit(DSL.inline(AT_THE_SAME_MOMENT))
                .asTable("latest");
        return SUPPORT_CASE.OPENED_AT
                .lt(then)
                .and(SUPPORT_CASE.NUMBER.le(
                        DSL.select(DSL.max(latest.field(earlier.NUMBER))).from(latest)));
    }

    private static Condition assigned(CaseFilter.Assigned whose) {
        return switch (whose) {
            case CaseFilter.Assigned.To(var staff) -> SUPPORT_CASE.ASSIGNEE.eq(staff.value());
            case CaseFilter.Assigned.ToNobody _ -> SUPPORT_CASE.ASSIGNEE.isNull();
        };
    }

    /** The cases that are in one of these parts and wanted, those with the greatest value first. */
    private <T> List<CaseSummary> summaries(List<Condition> parts, Condition wanted, Field<T> by, int limit) {
        if (parts.isEmpty()) {
            return List.of();
        }
        return summaries(page(parts, wanted, by, limit), by);
    }

    private List<CaseSummary> summaries(Table<Record1<Long>> page, Field<?> by) {
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
                PERSON.LAST_NAME,
                ASSIGNEE.FIRST_NAME,
                ASSIGNEE.LAST_NAME)
                .from(page)
                .join(SUPPORT_CASE)
                .on(SUPPORT_CASE.NUMBER.eq(page.field(SUPPORT_CASE.NUMBER)))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SUPPORT_CASE.ACCOUNT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(SUPPORT_CASE.CONTACT_ID))
                .leftJoin(ASSIGNEE)
                .on(ASSIGNEE.ID.eq(SUPPORT_CASE.ASSIGNEE))
                .orderBy(by.desc(), SUPPORT_CASE.NUMBER.desc())
                .fetch(CaseLists::summary);
    }

    /** The first of all parts are among the first of each; so no part is read further than the page is long. */
    private static <T> Table<Record1<Long>> page(List<Condition> parts, Condition wanted, Field<T> by, int limit) {
        Field<Long> number = DSL.field(DSL.name("number"), Long.class);
        Field<T> order = DSL.field(DSL.name("ordered_by"), by.getDataType());
        List<SortField<?>> firstOfPart = List.of(by.desc());
        return parts.stream()
                .<Select<Record2<Long, T>>>map(part -> DSL.select(SUPPORT_CASE.NUMBER.as(number), by.as(order))
                        .from(SUPPORT_CASE)
                        .where(part)
                        .and(wanted)
                        .orderBy(firstOfPart)
                        .limit(DSL.inline(limit)))
                .reduce(Select::union)
                .map(union -> DSL.select(number)
                        .from(union.asTable("part"))
                        .orderBy(order.desc(), number.desc())
                        .limit(DSL.inline(limit))
                        .asTable("page"))
                .orElseThrow();
    }

    static Optional<String> assigneeName(Record row) {
        return Optional.ofNullable(row.get(ASSIGNEE.FIRST_NAME))
                .map(first -> first + " " + row.get(ASSIGNEE.LAST_NAME));
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
                row.get(PERSON.FIRST_NAME) + " " + row.get(PERSON.LAST_NAME),
                assigneeName(row),
                row.get(SUPPORT_CASE.OPENED_AT));
    }
}
