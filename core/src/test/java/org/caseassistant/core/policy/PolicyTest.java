package org.caseassistant.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseassistant.core.cases.CaseScope.Everything;
import org.caseassistant.core.cases.CaseScope.OfAccounts;
import org.caseassistant.core.cases.CaseScope.OfContact;
import org.caseassistant.core.cases.CaseScope.OfDepartments;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Account NORTHFIELD = new Account(new AccountId(1), "Northfield", ZoneOffset.UTC);
    private static final Set<AccountId> THEIRS = Set.of(NORTHFIELD.id());

    private static Contact contact(ContactType type, Account... accounts) {
        return new Contact(new ContactId(7), "A", "B", "a@example.org", type, List.of(accounts));
    }

    private static StaffMember staff(Right... rights) {
        return new StaffMember(
                new StaffId(8), new StaffProfile("C", "D", "c@example.org", Set.of("sis"), Set.of(rights)));
    }

    private static Map<String, Person> roles() {
        var roles = new LinkedHashMap<String, Person>();
        roles.put("Read Only", contact(ContactType.READ_ONLY, NORTHFIELD));
        roles.put("Technical", contact(ContactType.TECHNICAL, NORTHFIELD));
        roles.put("Authorized", contact(ContactType.AUTHORIZED, NORTHFIELD));
        roles.put("Staff: works cases", staff(Right.WORK_CASES));
        roles.put("Staff: posts notices", staff(Right.POST_NOTICES));
        roles.put("Administrator", staff(Right.ADMINISTER));
        return roles;
    }

    @Test
    void isWhatItsPageSays() {
        var allowed = new LinkedHashMap<String, List<Act>>();
        roles().forEach((role, person) -> allowed.put(
                role,
                Arrays.stream(Act.values())
                        .filter(act -> Policy.STRICT.may(person, act))
                        .toList()));

        assertThat(allowed).isEqualTo(PolicyPage.read().allowed());
    }

    @Test
    void showsEachRoleItsCases() {
        assertThat(Policy.STRICT.cases(contact(ContactType.AUTHORIZED, NORTHFIELD))).isEqualTo(new OfAccounts(THEIRS));
        assertThat(Policy.STRICT.cases(contact(ContactType.TECHNICAL, NORTHFIELD)))
                .isEqualTo(new OfContact(new ContactId(7), THEIRS));
        assertThat(Policy.STRICT.cases(contact(ContactType.READ_ONLY, NORTHFIELD)))
                .isEqualTo(new OfContact(new ContactId(7), THEIRS));
        assertThat(new Policy(ReadOnlySees.ACCOUNT).cases(contact(ContactType.READ_ONLY, NORTHFIELD)))
                .isEqualTo(new OfAccounts(THEIRS));
        assertThat(new Policy(ReadOnlySees.ACCOUNT).cases(contact(ContactType.TECHNICAL, NORTHFIELD)))
                .isEqualTo(new OfContact(new ContactId(7), THEIRS));
        assertThat(Policy.STRICT.cases(staff(Right.WORK_CASES))).isEqualTo(new OfDepartments(Set.of("sis")));
        assertThat(Policy.STRICT.cases(staff(Right.POST_NOTICES))).isEqualTo(new OfDepartments(Set.of()));
        assertThat(Policy.STRICT.cases(staff(Right.ADMINISTER))).isEqualTo(new Everything());
    }

    @Test
    void whoBelongsToNoAccountSeesNothingAndOpensNothing() {
        Contact left = contact(ContactType.AUTHORIZED);

        assertThat(Policy.STRICT.cases(left)).isEqualTo(new OfAccounts(Set.of()));
        assertThat(List.of(Act.SEE_CASES, Act.OPEN_CASES, Act.ADD_TO_CASES, Act.CHANGE_CASES))
                .noneMatch(act -> Policy.STRICT.may(left, act));
    }
}
