package org.caseassistant.persistence.cases;

import static java.util.stream.Collectors.joining;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseTopic;
import org.caseassistant.core.cases.EndedCase;
import org.caseassistant.core.directory.AccountId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Finds cases that were about the same, through the index {@code support_case_topic}. */
final class SimilarCases {
    /** More are not weighed against each other. */
    private static final int MOST_WEIGHED = 500;

    private static final Field<String> TOPIC = DSL.field(
            "case_topic({0}, {1})", String.class, SUPPORT_CASE.ACCOUNT_ID, SearchVector.COLUMN);

    private final DSLContext db;

    SimilarCases(DSLContext db) {
        this.db = db;
    }

    List<EndedCase> find(CaseScope scope, AccountId account, CaseTopic topic, int limit) {
        String pairs = pairs(account, topic);
        if (pairs.isEmpty()) {
            return List.of();
        }
        Field<Long> alike = alike(account, topic).as("alike");
        var found = db.select(SUPPORT_CASE.NUMBER, SUPPORT_CASE.SUBJECT, SUPPORT_CASE.STATE_SINCE, alike)
                .from(SUPPORT_CASE)
                .where(DSL.not(SUPPORT_CASE.OPEN))
                .and(SUPPORT_CASE.ACCOUNT_ID.eq(account.value()))
                .and(CaseScopes.within(scope))
                .and(matches(pairs))
                .limit(MOST_WEIGHED)
                .asTable("found");
        return db.select(
                found.field(SUPPORT_CASE.NUMBER), found.field(SUPPORT_CASE.SUBJECT),
                found.field(SUPPORT_CASE.STATE_SINCE))
                .from(found)
                .where(found.field(alike).ge((long) topic.enough()))
                .orderBy(found.field(alike).desc(), found.field(SUPPORT_CASE.STATE_SINCE).desc())
                .limit(limit)
                .fetch(row -> new EndedCase(new CaseNumber(row.value1()), row.value2(), row.value3()));
    }

    /** Whether a case has any two of the words, of which the subject of the question has at least one. */
    private static Condition matches(String pairs) {
        // Written into the statement, quoted by jOOQ, since how many cases have these words decides how to look.
        return DSL.condition("{0} @@ {1}::tsquery", TOPIC, DSL.inline(pairs));
    }

    private static String pairs(AccountId account, CaseTopic topic) {
        var subject = List.copyOf(topic.subject());
        var pairs = new ArrayList<String>();
        for (int first = 0; first < subject.size(); first++) {
            for (String second : subject.subList(first + 1, subject.size())) {
                pairs.add(pair(account, subject.get(first), second));
            }
            for (String second : topic.more()) {
                pairs.add(pair(account, subject.get(first), second));
            }
        }
        return String.join(" | ", pairs);
    }

    private static String pair(AccountId account, String first, String second) {
        return "(" + quoted(account, first) + " & " + quoted(account, second) + ")";
    }

    /** Words are of letters and digits only. */
    private static String quoted(AccountId account, String word) {
        return "'" + account.value() + " " + word + "'";
    }

    private static Field<Long> alike(AccountId account, CaseTopic topic) {
        return DSL.field(
                "(SELECT sum(CASE WHEN {0} @@ word THEN weight ELSE 0 END)"
                        + " FROM (SELECT unnest({1}::text[])::tsquery, {2}"
                        + " UNION ALL SELECT unnest({3}::text[])::tsquery, 1) AS asked (word, weight))",
                Long.class,
                TOPIC,
                DSL.val(quoted(account, topic.subject())),
                DSL.inline(CaseTopic.OF_BOTH_SUBJECTS),
                DSL.val(quoted(account, topic.more())));
    }

    private static String quoted(AccountId account, Set<String> words) {
        return words.stream().map(word -> "\"" + quoted(account, word) + "\"").collect(joining(",", "{", "}"));
    }
}
