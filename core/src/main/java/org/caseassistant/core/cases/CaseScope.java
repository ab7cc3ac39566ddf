package org.caseassistant.core.cases;

import java.util.Set;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;

/**
 * Which cases somebody may see. Every query for cases takes one, so that none can forget to ask; an empty set means
 * none at all.
 */
public sealed interface CaseScope {
    /** Whether it is a scope of staff, who also see what is for the staff only. */
    default boolean ofStaff() {
        return switch (this) {
            case OfAccounts _, OfContact _ -> false;
            case OfDepartments _, Everything _ -> true;
        };
    }

    /** Every case of these accounts. */
    record OfAccounts(Set<AccountId> accounts) implements CaseScope {
        /** Copies the set. */
        public OfAccounts {
            accounts = Set.copyOf(accounts);
        }
    }

    /** The cases that this contact reports or typed in, in the accounts they still belong to. */
    record OfContact(ContactId contact, Set<AccountId> accounts) implements CaseScope {
        /** Copies the set. */
        public OfContact {
            accounts = Set.copyOf(accounts);
        }
    }

    /** Every case of these departments. */
    record OfDepartments(Set<String> departments) implements CaseScope {
        /** Copies the set. */
        public OfDepartments {
            departments = Set.copyOf(departments);
        }
    }

    /** Every case there is. */
    record Everything() implements CaseScope {}
}
