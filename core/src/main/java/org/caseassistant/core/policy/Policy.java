package org.caseassistant.core.policy;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseScope.Everything;
import org.caseassistant.core.cases.CaseScope.OfAccounts;
import org.caseassistant.core.cases.CaseScope.OfContact;
import org.caseassistant.core.cases.CaseScope.OfDepartments;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffMember;

/**
 * Who may do what; what is not said here is not allowed. The types of contacts are the portal's.
 *
 * @param readOnlySees which cases Read Only contacts see
 */
public record Policy(ReadOnlySees readOnlySees) {
    private static final Set<Act> EVERYBODY =
            EnumSet.of(Act.READ_NOTICES, Act.UNLINK_SELF, Act.FILL_OWN_DRAFTS, Act.SUBSCRIBE_CHANNELS);

    /** Read Only contacts see their own cases only. */
    public static final Policy STRICT = new Policy(ReadOnlySees.OWN);

    /** Whether this person may do this. */
    public boolean may(Person person, Act act) {
        return EVERYBODY.contains(act)
                || switch (person) {
                    case Contact contact -> may(contact, act);
                    case StaffMember staff -> may(staff, act);
                };
    }

    private static boolean may(Contact contact, Act act) {
        boolean belongs = !contact.accounts().isEmpty();
        return switch (act) {
            case SEE_CASES -> belongs;
            case OPEN_CASES, ADD_TO_CASES, CHANGE_CASES, RATE_CASES ->
                belongs
                        && switch (contact.type()) {
                            case AUTHORIZED, TECHNICAL -> true;
                            case READ_ONLY -> false;
                        };
            case READ_NOTICES, UNLINK_SELF, FILL_OWN_DRAFTS, SUBSCRIBE_CHANNELS, WORK_CASES, SEE_CONTACTS,
                    POST_NOTICES, ADMINISTER ->
                false;
        };
    }

    private static boolean may(StaffMember staff, Act act) {
        return switch (act) {
            case SEE_CASES, CHANGE_CASES, WORK_CASES, SEE_CONTACTS -> staff.may(Right.WORK_CASES);
            case POST_NOTICES -> staff.may(Right.POST_NOTICES);
            case ADMINISTER -> staff.administrator();
            case READ_NOTICES, UNLINK_SELF, FILL_OWN_DRAFTS, SUBSCRIBE_CHANNELS, OPEN_CASES, ADD_TO_CASES, RATE_CASES ->
                false;
        };
    }

    /**
     * Which cases this person may see: an authorised contact those of their accounts, any other contact their own, a
     * member of the staff who works cases those of their departments, an administrator all.
     */
    public CaseScope cases(Person person) {
        return switch (person) {
            case Contact contact -> {
                var accounts = contact.accounts().stream().map(Account::id).collect(Collectors.toUnmodifiableSet());
                boolean all = switch (contact.type()) {
                    case AUTHORIZED -> true;
                    case TECHNICAL -> false;
                    case READ_ONLY -> readOnlySees == ReadOnlySees.ACCOUNT;
                };
                yield all ? new OfAccounts(accounts) : new OfContact(contact.id(), accounts);
            }
            case StaffMember staff when staff.administrator() -> new Everything();
            case StaffMember staff when staff.may(Right.WORK_CASES) -> new OfDepartments(staff.departments());
            case StaffMember _ -> new OfDepartments(Set.of());
        };
    }
}
