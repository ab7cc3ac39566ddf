package org.caseassistant.persistence.cases;

import static org.caseassistant.persistence.db.Tables.CASE_MESSAGE;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.util.List;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseScope;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What a scope means in a query. Every query for cases asks here, so that there is one place to get it right. */
final class CaseScopes {
    private CaseScopes() {}

    /** Whether a case is within the scope; false of every case for a scope that is empty. */
    static Condition within(CaseScope scope) {
        return parts(scope).stream().reduce(DSL.falseCondition(), Condition::or);
    }

    /** Whether a message may be seen in this scope; those for the staff only may not be by contacts. */
    static Condition visible(CaseScope scope) {
        return scope.ofStaff() ? DSL.noCondition() : CASE_MESSAGE.INTERNAL.isFalse();
    }

    /**
     * Conditions that together cover the scope, none for an empty one. Each of them is met by a stretch of one index in
     * the order of case numbers, which their disjunction is not: PostgreSQL would gather all its cases to sort them.
     */
    static List<Condition> parts(CaseScope scope) {
        return switch (scope) {
            case CaseScope.OfAccounts(var accounts) -> accounts.stream()
                    .map(account -> SUPPORT_CASE.ACCOUNT_ID.eq(account.value()))
                    .toList();
            case CaseScope.OfContact(var contact, var accounts) -> accounts.stream()
                    .flatMap(account -> Stream.of(SUPPORT_CASE.CONTACT_ID, SUPPORT_CASE.OPENED_BY)
                            .map(person -> person.eq(contact.value()).and(SUPPORT_CASE.ACCOUNT_ID.eq(account.value()))))
                    .toList();
            case CaseScope.OfDepartments(var departments) -> departments.stream()
                    .map(SUPPORT_CASE.DEPARTMENT::eq)
                    .toList();
            case CaseScope.Everything() -> List.of(DSL.trueCondition());
        };
    }
}
