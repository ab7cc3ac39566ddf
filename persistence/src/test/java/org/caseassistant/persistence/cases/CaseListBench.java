package org.caseassistant.persistence.cases;

import static java.time.temporal.ChronoUnit.DAYS;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseFilter.Assigned;
import org.caseassistant.core.cases.CaseFilter.Which;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.Cases;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;

/**
 * Measures how long lists and searches take with few cases and with many. Not a test: run its main method, with the
 * numbers of cases as arguments; without any, ten thousand and a million.
 */
final class CaseListBench {
    private static final int ROUNDS = 300;
    private static final int WARM_UP = 100;
    private static final int CASES_OF_AN_ACCOUNT = 200;
    private static final int FILLED_AT_ONCE = 20_000;
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private CaseListBench() {}

    /** Measures. */
    public static void main(String[] arguments) {
        List<Integer> sizes = arguments.length == 0
                ? List.of(10_000, 1_000_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        List<TestDatabase> databases =
                sizes.stream().map(size -> TestDatabase.createAnew()).toList();
        try {
            for (int n = 0; n < sizes.size(); n++) {
                fill(databases.get(n), sizes.get(n));
            }
            compare(sizes, databases);
        } finally {
            databases.forEach(TestDatabase::close);
        }
    }

    private static void compare(List<Integer> sizes, List<TestDatabase> databases) {
        System.out.printf("%-56s", "ms: p50 / p99 with this many cases");
        sizes.forEach(size -> System.out.printf("%,20d", size));
        System.out.println("   last : first, p50 / p99");
        var questions = databases.stream().map(CaseListBench::questions).toList();
        for (String name : questions.getFirst().keySet()) {
            List<Times> times =
                    times(databases, questions.stream().map(of -> of.get(name)).toList());
            System.out.printf("%-56s", name);
            times.forEach(of -> System.out.printf("%12.2f / %5.2f", of.median(), of.p99()));
            Times first = times.getFirst();
            Times last = times.getLast();
            System.out.printf("%13.2f / %5.2f%n", last.median() / first.median(), last.p99() / first.p99());
        }
    }

    /** Milliseconds. */
    private record Times(double median, double p99) {}

    /** By turns, so that what else the machine does, and how warm this program is, is the same for all. */
    private static List<Times> times(List<TestDatabase> databases, List<Consumer<Cases>> questions) {
        var times = new double[databases.size()][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int n = 0; n < times.length; n++) {
                double took = time(databases.get(n), questions.get(n));
                if (round >= 0) {
                    times[n][round] = took;
                }
            }
        }
        return Arrays.stream(times)
                .peek(Arrays::sort)
                .map(sorted -> new Times(sorted[ROUNDS / 2], sorted[ROUNDS * 99 / 100]))
                .toList();
    }

    private static double time(TestDatabase database, Consumer<Cases> question) {
        long begun = System.nanoTime();
        database.unitOfWork().inTransaction(stores -> {
            question.accept(stores.cases());
            return true;
        });
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Map<String, Consumer<Cases>> questions(TestDatabase database) {
        var account = new AccountId(number(database, "SELECT max(account_id) FROM support_case"));
        var contact = new ContactId(number(database, "SELECT max(contact_id) FROM support_case"));
        var staff = new StaffId(number(database, "SELECT max(assignee) FROM support_case"));
        var scopes = new LinkedHashMap<String, CaseScope>();
        scopes.put("all", new CaseScope.Everything());
        scopes.put("one department", new CaseScope.OfDepartments(Set.of("department-1")));
        scopes.put("three departments",
                new CaseScope.OfDepartments(Set.of("department-0", "department-1", "department-2")));
        scopes.put("one account", new CaseScope.OfAccounts(Set.of(account)));
        scopes.put("one contact", new CaseScope.OfContact(contact, Set.of(account)));
        var filters = new LinkedHashMap<String, CaseFilter>();
        filters.put("list", CaseFilter.ALL);
        filters.put("open", CaseFilter.of(Which.OPEN));
        for (CaseState state : CaseState.values()) {
            filters.put("state " + state,
                    new CaseFilter(Which.ALL, Optional.of(state), any(), any(), any(), any(), any(), any(), Set.of()));
        }
        filters.put("type",
                new CaseFilter(Which.ALL, any(), Optional.of("type-3"), any(), any(), any(), any(), any(), Set.of()));
        filters.put("priority critical",
                new CaseFilter(Which.ALL, any(), any(), Optional.of("critical"), any(), any(), any(), any(), Set.of()));
        filters.put("open, department", new CaseFilter(Which.OPEN, any(), any(), any(), Optional.of("department-1"),
                any(), any(), any(), Set.of()));
        filters.put("open, of one of the staff", CaseFilter.of(Which.OPEN).of(new Assigned.To(staff)));
        filters.put("open, of nobody", CaseFilter.of(Which.OPEN).of(new Assigned.ToNobody()));
        filters.put("open, of one account",
                new CaseFilter(Which.OPEN, any(), any(), any(), any(), any(), Optional.of(account), any(), Set.of()));
        filters.put("open, older than 30 days", new CaseFilter(Which.OPEN, any(), any(), any(), any(), any(), any(),
                Optional.of(NOW.minus(30, DAYS)), Set.of()));
        filters.put("older than 2 years", new CaseFilter(Which.ALL, any(), any(), any(), any(), any(), any(),
                Optional.of(NOW.minus(730, DAYS)), Set.of()));
        filters.put("a word in every case", words("school"));
        filters.put("a word in 1 of 100", words("topic42"));
        filters.put("a word in 10 cases", words("code000077"));
        filters.put("two words", words("topic42", "school"));
        var questions = new LinkedHashMap<String, Consumer<Cases>>();
        filters.forEach((name, filter) -> scopes.forEach((whose, scope) -> questions.put(name + ", of " + whose,
                cases -> cases.list(scope, filter, Optional.empty(), 11))));
        return questions;
    }

    private static long number(TestDatabase database, String sql) {
        return ((Number) database.value(sql)).longValue();
    }

    private static <T> Optional<T> any() {
        return Optional.empty();
    }

    private static CaseFilter words(String... words) {
        return new CaseFilter(Which.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(words));
    }

    private static void fill(TestDatabase database, int cases) {
        var world = Samples.World.in(database.unitOfWork());
        int accounts = cases / CASES_OF_AN_ACCOUNT;
        database.execute(
                "INSERT INTO account (name, zone) SELECT 'District ' || n, 'UTC' FROM generate_series(1, %d) n"
                        .formatted(accounts));
        for (int n = 0; n < 20; n++) {
            var staff = new StaffProfile(
                    "Staff", "Number " + n, "staff" + n + "@support.example.org", Set.of(), Set.of(Right.WORK_CASES));
            database.unitOfWork().inTransaction(stores -> stores.directory().addStaff(staff));
        }
        for (int first = 1; first <= cases; first += FILLED_AT_ONCE) {
            database.execute("""
                INSERT INTO support_case (draft_id, account_id, contact_id, opened_by, case_type, catalog_version,
                    department, priority, subject, state, surface, answers, answer_order, opened_at, open, state_since,
                    assignee, words)
                SELECT 'd' || n, district.first + n %% %1$d, %2$d, %2$d, 'type-' || n %% 10, '%3$s',
                    'department-' || n * 7 %% 3, CASE WHEN n * 13 %% 100 = 0 THEN 'critical' ELSE 'medium' END,
                    'Subject ' || n, life.state, 'console', '{}', '{}', born.at, life.state NOT IN ('RESOLVED', 'CLOSED'),
                    born.at, CASE WHEN life.state <> 'SUBMITTED' THEN staff.first + n * 17 %% 20 END,
                    ('''school'':1A ''topic' || (n %% 100 * 7919) %% 100 || ''':1B ''code' || lpad((n %% (%4$d / 10))::text, 6, '0')
                        || ''':1B')
                        ::tsvector
                FROM generate_series(%6$d, %7$d) n,
                    LATERAL (SELECT timestamptz '%5$s' - (%4$d - n) * interval '1095 days' / %4$d AS at) AS born,
                    LATERAL (SELECT CASE n / 10 * 31 %% 100
                        WHEN 0 THEN 'SUBMITTED' WHEN 1 THEN 'IN_PROGRESS' WHEN 2 THEN 'WAITING_ON_CONTACT'
                        WHEN 3 THEN 'REOPENED' WHEN 4 THEN 'RESOLVED' ELSE 'CLOSED' END AS state) AS life,
                    (SELECT min(id) AS first FROM account WHERE name LIKE 'District %%') AS district,
                    (SELECT min(id) AS first FROM person WHERE first_name = 'Staff') AS staff
                """.formatted(accounts, world.ann().id().value(), Samples.CATALOG, cases, NOW, first,
                    Math.min(cases, first + FILLED_AT_ONCE - 1)));
        }
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            statement.execute("VACUUM ANALYZE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
