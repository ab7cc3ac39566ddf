package org.caseassistant.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseFilter.Assigned;
import org.caseassistant.core.cases.CaseFilter.Which;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.cases.CaseTopic;
import org.caseassistant.core.cases.Cases;
import org.caseassistant.core.cases.EndedCase;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.persistence.Plans;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.desk.StoredDeskFigures;
import org.caseassistant.persistence.json.JsonCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a page of a list costs the same however many cases there are, by what PostgreSQL reads for it. */
class CaseListPlanTest {
    private static final int CASES = 30_000;
    private static final int PAGE = 10;

    private static TestDatabase database;

    /**
     * Two accounts and three contacts share all cases, so that to walk all of one's own is as bad as all. Bob opened
     * every case of the first account and, long ago, a few of the second one. Somebody has every case but the first
     * hundred; in progress are cases of the first account and one department only.
     */
    @BeforeAll
    static void fill() {
        database = TestDatabase.createAnew();
        var world = Samples.World.in(database.unitOfWork());
        var staff = database.unitOfWork().inTransaction(stores -> stores.directory().addStaff(new StaffProfile(
                "Sam", "Stone", "sam@support.example.org", Set.of(), Set.of(Right.WORK_CASES))));
        database.execute("""
                INSERT INTO support_case (draft_id, account_id, contact_id, opened_by, case_type, catalog_version,
                    department, priority, subject, state, surface, answers, answer_order, opened_at, open, state_since,
                    assignee, words)
                SELECT 'd' || n, CASE n %% 2 WHEN 0 THEN %1$d ELSE %2$d END,
                    CASE n %% 2 WHEN 0 THEN %3$d ELSE %4$d END,
                    CASE WHEN n %% 2 = 0 OR n < 100 THEN %7$d ELSE %4$d END,
                    'ask-a-question', '%5$s', 'department-' || n %% 3, 'medium', 'Subject', CASE WHEN n %% 5 = 0 THEN 'CLOSED' WHEN n %% 6 = 0 THEN 'IN_PROGRESS' ELSE 'SUBMITTED' END,
                    'console', '{}', '{}', now(), n %% 5 <> 0, now() + n * interval '1 second',
                    CASE WHEN n > 100 THEN %8$d END,
                    ('''common'':1A ''k' || lpad(to_hex(n), 4, '0') || ''':1A ''rare' || n %% 3000 || ''':1B')::tsvector
                FROM generate_series(1, %6$d) n
                """.formatted(
                world.north().id().value(),
                world.south().id().value(),
                world.ann().id().value(),
                world.cat().id().value(),
                Samples.CATALOG,
                CASES,
                world.bob().id().value(),
                staff.id().value()));
        database.execute("VACUUM ANALYZE");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    static Stream<CaseScope> scopes() {
        var north = new AccountId(number("SELECT account_id FROM support_case WHERE draft_id = 'd2'"));
        var south = new AccountId(number("SELECT account_id FROM support_case WHERE draft_id = 'd1'"));
        var ann = new ContactId(number("SELECT id FROM person WHERE first_name = 'Ann'"));
        var bob = new ContactId(number("SELECT id FROM person WHERE first_name = 'Bob'"));
        return Stream.of(
                new CaseScope.Everything(),
                new CaseScope.OfAccounts(Set.of(north)),
                new CaseScope.OfAccounts(Set.of(north, south)),
                new CaseScope.OfContact(ann, Set.of(north)),
                new CaseScope.OfContact(ann, Set.of(north, south)),
                new CaseScope.OfContact(bob, Set.of(north)),
                new CaseScope.OfContact(bob, Set.of(south)),
                new CaseScope.OfContact(bob, Set.of(north, south)),
                new CaseScope.OfDepartments(Set.of("department-1")),
                new CaseScope.OfDepartments(Set.of("department-0", "department-2")));
    }

    private static long number(String sql) {
        return ((Number) database.value(sql)).longValue();
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void aPageReadsAFewBlocks(CaseScope scope) throws Exception {
        for (var before : List.of(
                Optional.<CaseNumber>empty(), Optional.of(new CaseNumber(1001 + CASES / 2)))) {
            var plan = planOfList(scope, before);

            assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 80);
        }
    }

    /** Of which there is nothing, or only what is old: whoever looks for it does not walk past all that is there. */
    static Stream<CaseFilter> seldom() {
        Optional<Instant> longAgo = Optional.of(Instant.parse("2020-01-01T00:00:00Z"));
        return Stream.of(
                new CaseFilter(Which.ALL, Optional.of("no-such-type"), Optional.empty(), Optional.empty(), Set.of()),
                new CaseFilter(Which.ALL, Optional.empty(), Optional.of("critical"), Optional.empty(), Set.of()),
                ofStateAndAge(Optional.of(CaseState.WAITING_ON_CONTACT), Optional.empty()),
                ofStateAndAge(Optional.empty(), longAgo),
                ofStateAndAge(Optional.of(CaseState.CLOSED), longAgo));
    }

    private static CaseFilter ofStateAndAge(Optional<CaseState> state, Optional<Instant> openedBefore) {
        return new CaseFilter(
                Which.ALL, state, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), openedBefore, Set.of());
    }

    @ParameterizedTest
    @MethodSource("seldom")
    void aListOfWhatIsSeldomReadsAFewBlocks(CaseFilter filter) throws Exception {
        for (CaseScope scope : scopes().toList()) {
            var plan = planOf(cases -> assertThat(cases.list(scope, filter, Optional.empty(), PAGE)).isEmpty());

            assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 120);
        }
    }

    /** What is there is not read to find that it is elsewhere. */
    @Test
    void whatIsInAStateElsewhereIsNotGathered() throws Exception {
        var filter = ofStateAndAge(Optional.of(CaseState.IN_PROGRESS), Optional.empty());
        var south = new AccountId(number("SELECT account_id FROM support_case WHERE draft_id = 'd1'"));
        for (CaseScope scope : List.of(
                new CaseScope.OfAccounts(Set.of(south)), new CaseScope.OfDepartments(Set.of("department-1")))) {
            var plan = planOf(cases -> assertThat(cases.list(scope, filter, Optional.empty(), PAGE)).isEmpty());

            assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 20);
        }
    }

    @Test
    void oldCasesThatNobodyHasAreFoundThroughTheirIndexes() throws Exception {
        var filter = CaseFilter.of(Which.OPEN).of(new Assigned.ToNobody());
        var north = new AccountId(number("SELECT account_id FROM support_case WHERE draft_id = 'd2'"));
        for (CaseScope scope : List.of(
                new CaseScope.Everything(),
                new CaseScope.OfAccounts(Set.of(north)),
                new CaseScope.OfDepartments(Set.of("department-1")),
                new CaseScope.OfDepartments(Set.of("department-0", "department-2")))) {
            var plan = planOfPage(cases -> cases.list(scope, filter, Optional.empty(), PAGE));

            assertThat(plan).containsPattern("support_case_(unassigned|(account_)?of_nobody)");
            assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 120);
        }
    }

    static Stream<CaseFilter> filters() {
        return Stream.of(
                CaseFilter.of(Which.OPEN),
                CaseFilter.of(Which.CLOSED),
                new CaseFilter(Which.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Set.of("common")),
                new CaseFilter(Which.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), Set.of("comm")));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aPageOfAFilteredListReadsAFewBlocks(CaseFilter filter) throws Exception {
        for (CaseScope scope : scopes().toList()) {
            var plan = planOfPage(cases -> cases.list(scope, filter, Optional.empty(), PAGE));

            assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 120);
        }
    }

    @Test
    void aRareWordIsFoundThroughItsIndex() throws Exception {
        var filter = new CaseFilter(
                Which.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Set.of("rare2999"));
        var north = new AccountId(number("SELECT account_id FROM support_case WHERE draft_id = 'd2'"));
        var south = new AccountId(number("SELECT account_id FROM support_case WHERE draft_id = 'd1'"));
        var cat = new ContactId(number("SELECT contact_id FROM support_case WHERE draft_id = 'd1'"));
        for (CaseScope scope : List.of(
                new CaseScope.Everything(),
                new CaseScope.OfDepartments(Set.of("department-2")),
                new CaseScope.OfDepartments(Set.of("department-0", "department-2")),
                new CaseScope.OfAccounts(Set.of(north, south)),
                new CaseScope.OfContact(cat, Set.of(north, south)))) {
            var plan = planOfPage(cases -> cases.list(scope, filter, Optional.empty(), PAGE));

            assertThat(plan).contains("support_case_words");
            assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 120);
        }
    }

    /** Of an account with few cases they are looked at, since so many others have the word. */
    @Test
    void inFewCasesAWordIsNotLookedForAmongAll() throws Exception {
        database.execute("""
                WITH small AS (INSERT INTO account (name, zone) VALUES ('Small', 'UTC') RETURNING id)
                INSERT INTO support_case (draft_id, account_id, contact_id, opened_by, case_type, catalog_version,
                    department, priority, subject, state, surface, answers, answer_order, opened_at, open, state_since, words)
                SELECT 's' || n, small.id, contact_id, opened_by, case_type, catalog_version,
                    department, priority, subject, state, surface, answers, answer_order, opened_at, open, state_since, words
                FROM support_case, small, generate_series(1, 50) n
                WHERE draft_id = 'd1'
                """);
        var small = new AccountId(number("SELECT account_id FROM support_case WHERE draft_id = 's1'"));
        var filter = new CaseFilter(
                Which.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Set.of("common"));

        var plan = planOfPage(cases -> cases.list(
                new CaseScope.OfAccounts(Set.of(small)), filter, Optional.empty(), PAGE));

        assertThat(plan).doesNotContain("support_case_words");
        assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 120);
    }

    @Test
    void whatEndedLatelyReadsAFewBlocks() throws Exception {
        for (CaseScope scope : scopes().filter(scope -> !scope.ofStaff()).toList()) {
            var plan = planOfPage(cases -> cases.endedLately(scope, PAGE));

            assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 120);
        }
    }

    @Test
    void whatIsSimilarIsFoundThroughItsIndex() throws Exception {
        var account = new AccountId(number("SELECT account_id FROM support_case WHERE draft_id = 'd2'"));
        var scope = new CaseScope.OfAccounts(Set.of(account));
        var topic = CaseTopic.of("Common k00aa k0bb8 kffff", "k0014 knone", Set.of());
        var found = new ArrayList<EndedCase>();

        var plan = planOf(cases -> found.addAll(cases.similar(scope, account, topic, 3)));

        assertThat(found).extracting(EndedCase::number).extracting(CaseNumber::value).containsExactlyInAnyOrder(
                number("SELECT number FROM support_case WHERE draft_id = 'd170'"),
                number("SELECT number FROM support_case WHERE draft_id = 'd3000'"));
        assertThat(plan).contains("support_case_topic");
        assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 120);
    }

    @Test
    void theFiguresOfADepartmentReadTheCasesOfThatTimeAlone() throws Exception {
        var none = Instant.parse("2020-01-01T00:00:00Z");
        var plan = Plans.of(database.dataSource(), db -> assertThat(
                new StoredDeskFigures(db).of(Set.of("department-1"), none, none.plus(Duration.ofDays(7))))
                .isEmpty());

        assertThat(plan).containsPattern("support_case_(department_)?opened");
        assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 20);
    }

    /** Against a test that would pass whatever is asked: the same without the order of the index reads far more. */
    @Test
    void readingThemAllWouldShow() throws Exception {
        var plan = Plans.of(database.dataSource(), "SELECT count(subject) FROM support_case WHERE account_id = 1");

        assertThat(Plans.blocks(plan)).isGreaterThan(500);
    }

    private static String planOfList(CaseScope scope, Optional<CaseNumber> before) throws SQLException {
        return planOfPage(cases -> cases.list(scope, before, PAGE));
    }

    private static String planOfPage(Function<Cases, List<CaseSummary>> asking) throws SQLException {
        return planOf(cases -> assertThat(asking.apply(cases)).hasSize(PAGE));
    }

    private static String planOf(Consumer<Cases> asking) throws SQLException {
        return Plans.ofLast(
                database.dataSource(), db -> asking.accept(new StoredCases(db, new JsonCodec())));
    }
}
