package org.caseassistant.bot.directory;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.PhoneNumber;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffProfile;

/** Two districts with their contacts, and two of the staff: one of each sort of person, to try the program as. */
public final class SampleDirectory {
    private SampleDirectory() {}

    /**
     * Puts the sample into a directory, unless somebody is in it.
     *
     * @param catalog whose departments the staff works in
     */
    public static void fill(Directory directory, Catalog catalog) {
        if (!directory.isEmpty()) {
            return;
        }
        Account northfield = directory.addAccount("Northfield Public Schools", ZoneId.of("America/Chicago"));
        Account riverside =
                directory.addAccount("Riverside Unified School District", ZoneId.of("America/Los_Angeles"));

        directory.addContact(
                "Maria", "Lopez", "maria.lopez@northfield.example.org", ContactType.AUTHORIZED, List.of(northfield));
        directory.addContact(
                "Daniel",
                "Okafor",
                "daniel.okafor@riverside.example.org",
                ContactType.AUTHORIZED,
                List.of(riverside, northfield));
        directory.addContact(new ContactProfile(
                "Aisha",
                "Johnson",
                "aisha.johnson@northfield.example.org",
                ContactType.TECHNICAL,
                List.of(northfield),
                Optional.of("Technology Coordinator"),
                Optional.of(new PhoneNumber("+16125550123")),
                Optional.of(new PhoneNumber("+16125550187", Optional.of("4"))),
                Set.of("sis", "finance")));
        directory.addContact(
                "Tom", "Becker", "tom.becker@riverside.example.org", ContactType.TECHNICAL, List.of(riverside));
        directory.addContact(
                "Grace", "Miller", "grace.miller@northfield.example.org", ContactType.READ_ONLY, List.of(northfield));

        directory.addStaff(new StaffProfile(
                "Sam",
                "Rivera",
                "sam.rivera@support.example.org",
                Set.of(catalog.departments().getFirst().id()),
                Set.of(Right.WORK_CASES)));
        directory.addStaff(new StaffProfile(
                "Nora", "Chen", "nora.chen@support.example.org", Set.of(), Set.of(Right.ADMINISTER)));
    }
}
