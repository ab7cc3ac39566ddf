package org.caseassistant.core.cases;

import java.util.stream.Collectors;
import org.caseassistant.core.cases.CaseScope.Everything;
import org.caseassistant.core.cases.CaseScope.OfAccounts;
import org.caseassistant.core.cases.CaseScope.OfContact;
import org.caseassistant.core.cases.CaseScope.OfDepartments;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffMember;

/** Who may do what with cases. */
public final class CasePolicy {
    private CasePolicy() {}

    /** Whether this person may open a case. Read Only contacts may not, and staff work cases that contacts open. */
    public static boolean mayOpen(Person person) {
        return switch (person) {
            case Contact contact ->
                switch (contact.type()) {
                    case AUTHORIZED, TECHNICAL -> !contact.accounts().isEmpty();
                    case READ_ONLY -> false;
                };
            case StaffMember _ -> false;
        };
    }

    /**
     * Whether this person may add to the cases they see and change their state, as far as {@link CaseLife} lets them.
     * Read Only contacts may not.
     */
    public static boolean mayTakePart(Person person) {
        return switch (person) {
            case Contact contact ->
                switch (contact.type()) {
                    case AUTHORIZED, TECHNICAL -> true;
                    case READ_ONLY -> false;
                };
            case StaffMember _ -> true;
        };
    }

    /**
     * Which cases this person may see: an authorised contact those of their accounts, any other contact their own, a
     * member of the staff those of their departments, an administrator all.
     */
    public static CaseScope scope(Person person) {
        return switch (person) {
            case Contact contact -> {
                var accounts = contact.accounts().stream().map(Account::id).collect(Collectors.toUnmodifiableSet());
                yield switch (contact.type()) {
                    case AUTHORIZED -> new OfAccounts(accounts);
                    case TECHNICAL, READ_ONLY -> new OfContact(contact.id(), accounts);
                };
            }
            case StaffMember staff -> staff.administrator() ? new Everything() : new OfDepartments(staff.departments());
        };
    }
}
