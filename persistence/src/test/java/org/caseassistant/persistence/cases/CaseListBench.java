package org.caseassistant.persistence.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseFilter.Which;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.Cases;
import org.caseassistant.core.directory.AccountId;
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

    private CaseListBench() {}

    /** Measures. */
    public static void main(String[] arguments) {
        List<Integer> sizes = arguments.length == 0
                ? List.of(10_000, 1_000_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        sizes.forEach(CaseListBench::measure);
    }

    private static void measure(int cases) {
        try (var database = TestDatabase.create()) {
            fill(database, cases);
            System.out.printf("%,d cases%n", cases);
            questions(database).forEach((name, question) -> {
                var times = new double[ROUNDS];
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    long begun = System.nanoTime();
                    database.unitOfWork().inTransaction(stores -> {
                        question.accept(stores.cases());
                        return true;
                    });
                    if (round >= 0) {
                        times[round] = (System.nanoTime() - begun) / 1e6;
                    }
                }
                Arrays.sort(times);
                System.out.printf(
                        "  %-44s p50 %7.2f ms   p99 %7.2f ms%n", name, times[ROUNDS / 2], times[ROUNDS * 99 / 100]);
            });
        }
    }

    private static Map<String, Consumer<Cases>> questions(TestDatabase database) {
        var everything = new CaseScope.Everything();
        var account = new CaseScope.OfAccounts(Set.of(
                new AccountId(((Number) database.value("SELECT max(account_id) FROM support_case")).longValue())));
        var questions = new LinkedHashMap<String, Consumer<Cases>>();
        for (Map.Entry<String, CaseScope> scope : Map.<String, CaseScope>of("all", everything, "one account", account)
                .entrySet()) {
            questions.put("list of " + scope.getKey(), asking(scope.getValue(), CaseFilter.ALL));
            questions.put("open of " + scope.getKey(), asking(scope.getValue(), CaseFilter.of(Which.OPEN)));
            questions.put("priority critical of " + scope.getKey(), asking(scope.getValue(), new CaseFilter(
                    Which.ALL, Optional.empty(), Optional.of("critical"), Optional.empty(), Set.of())));
            questions.put("a word in every case, of " + scope.getKey(), asking(scope.getValue(), words("school")));
            questions.put("a word in 1 of 100, of " + scope.getKey(), asking(scope.getValue(), words("topic42")));
            questions.put("a word in 10 cases, of " + scope.getKey(), asking(scope.getValue(), words("code77")));
            questions.put("two words, of " + scope.getKey(), asking(scope.getValue(), words("topic42", "school")));
        }
        return questions;
    }

    private static CaseFilter words(String... words) {
        return new CaseFilter(Which.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(words));
    }

    private static Consumer<Cases> asking(CaseScope scope, CaseFilter filter) {
        return cases -> cases.list(scope, filter, Optional.empty(), 11);
    }

    private static void fill(TestDatabase database, int cases) {
        var world = Samples.World.in(database.unitOfWork());
        int accounts = cases / CASES_OF_AN_ACCOUNT;
        database.execute(
                "INSERT INTO account (name, zone) SELECT 'District ' || n, 'UTC' FROM generate_series(1, %d) n"
                        .formatted(accounts));
        database.execute("""
                INSERT INTO support_case (draft_id, account_id, contact_id, opened_by, case_type, catalog_version,
                    department, priority, subject, state, surface, answers, answer_order, opened_at, open, state_since,
                    words)
                SELECT 'd' || n, district.first + n %% %1$d, %2$d, %2$d, 'ask-a-question', '%3$s',
                    'department-' || n %% 3, CASE n %% 100 WHEN 0 THEN 'critical' ELSE 'medium' END, 'Subject ' || n,
                    CASE WHEN n %% 20 = 0 THEN 'SUBMITTED' ELSE 'CLOSED' END, 'console', '{}', '{}', now(),
                    n %% 20 = 0, now(),
                    ('''school'':1A ''topic' || (n * 7919) %% 100 || ''':1B ''code' || n %% (%4$d / 10) || ''':1B')
                        ::tsvector
                FROM generate_series(1, %4$d) n, (SELECT min(id) AS first FROM account WHERE name LIKE 'District %%')
                    AS district
                """.formatted(accounts, world.ann().id().value(), Samples.CATALOG, cases));
        database.execute("VACUUM ANALYZE");
    }
}
