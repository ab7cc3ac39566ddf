package org.caseassistant.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {
    private static final String EMAIL = "jordan.rivera-lee@support.example.org";

    private final TestDatabase database = TestDatabase.create();
    private final Directory directory = database.callByCall(Directory.class, Stores::directory);

    @AfterEach
    void drop() {
        database.close();
    }

    private Optional<String> starts(String email) {
        return database.unitOfWork()
                .inTransaction(stores -> new FirstAdministrator(email).see(stores, DirectoryFile.NOW));
    }

    private List<AuditEntry> audit() {
        return database.unitOfWork()
                .inTransaction(stores -> stores.audit().list(Optional.empty(), Optional.empty(), 9))
                .stream()
                .map(numbered -> numbered.entry())
                .toList();
    }

    @Test
    void isAddedWhereNobodyIsOnceAndWrittenDown() {
        assertThat(starts(EMAIL)).isEmpty();
        assertThat(starts(EMAIL)).isEmpty();

        Person jordan = directory.personByEmail(EMAIL).orElseThrow();
        assertThat(jordan)
                .isInstanceOfSatisfying(StaffMember.class, staff -> assertThat(staff.profile())
                        .isEqualTo(new StaffProfile(
                                "Jordan", "Rivera Lee", EMAIL, Set.of(), Set.of(Right.ADMINISTER))));
        assertThat(audit())
                .containsExactly(AuditEntry.byOperator(
                        DirectoryFile.NOW, Deed.ADMINISTRATOR_NAMED, "person " + jordan.id().value()));
    }

    @Test
    void isOneOfTheStaffWithOneMoreRight() {
        directory.addStaff("Jo", "River", EMAIL, Set.of("training"), false);

        assertThat(starts(EMAIL.toUpperCase(Locale.ROOT))).isEmpty();

        assertThat(directory.personByEmail(EMAIL).orElseThrow())
                .extracting("profile")
                .isEqualTo(new StaffProfile(
                        "Jo", "River", EMAIL, Set.of("training"), Set.of(Right.WORK_CASES, Right.ADMINISTER)));
    }

    @Test
    void isNotNeededWhereThereIsAnAdministratorButAgainOnceThatOneIsGone() {
        StaffMember rob = directory.addStaff("Rob", "Gray", "rob@desk.example.org", Set.of(), true);

        assertThat(starts(EMAIL)).isEmpty();
        assertThat(directory.personByEmail(EMAIL)).isEmpty();
        assertThat(audit()).isEmpty();

        directory.remove(Set.of(rob.id()), DirectoryFile.NOW);
        assertThat(directory.hasAdministrator()).isFalse();
        assertThat(starts("root@support.example.org")).isEmpty();
        assertThat(directory.personByEmail("root@support.example.org").orElseThrow().fullName())
                .isEqualTo("Root Administrator");
    }

    @Test
    void isNoContact() {
        var account = directory.addAccount("A School", ZoneId.of("UTC"));
        directory.addContact("Jo", "River", EMAIL, ContactType.AUTHORIZED, List.of(account));

        assertThat(starts(EMAIL)).contains("a contact has the address '" + EMAIL + "'");
        assertThat(directory.hasAdministrator()).isFalse();
        assertThat(audit()).isEmpty();
    }
}
