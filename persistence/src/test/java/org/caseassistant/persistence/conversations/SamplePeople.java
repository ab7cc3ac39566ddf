package org.caseassistant.persistence.conversations;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.PhoneNumber;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffProfile;

/** Two districts with their contacts, and two of the staff: one of each sort of person. */
public final class SamplePeople {
    public static final String MARIA = "maria.lopez@northfield.example.org";
    public static final String DANIEL = "daniel.okafor@riverside.example.org";
    public static final String AISHA = "aisha.johnson@northfield.example.org";
    public static final String TOM = "tom.becker@riverside.example.org";
    public static final String GRACE = "grace.miller@northfield.example.org";
    public static final String SAM = "sam.rivera@support.example.org";
    public static final String NORA = "nora.chen@support.example.org";

    private SamplePeople() {}

    /** Puts them into an empty directory; one of the staff works the cases of this department. */
    public static void fill(Directory directory, String department) {
        Account northfield = directory.addAccount("Northfield Public Schools", ZoneId.of("America/Chicago"));
        Account riverside =
                directory.addAccount("Riverside Unified School District", ZoneId.of("America/Los_Angeles"));
        directory.addContact("Maria", "Lopez", MARIA, ContactType.AUTHORIZED, List.of(northfield));
        directory.addContact("Daniel", "Okafor", DANIEL, ContactType.AUTHORIZED, List.of(riverside, northfield));
        directory.addContact(new ContactProfile(
                "Aisha",
                "Johnson",
                AISHA,
                ContactType.TECHNICAL,
                List.of(northfield),
                Optional.of("Technology Coordinator"),
                Optional.of(new PhoneNumber("+16125550123")),
                Optional.of(new PhoneNumber("+16125550187", Optional.of("4"))),
                Set.of("sis", "finance")));
        directory.addContact("Tom", "Becker", TOM, ContactType.TECHNICAL, List.of(riverside));
        directory.addContact("Grace", "Miller", GRACE, ContactType.READ_ONLY, List.of(northfield));
        directory.addStaff(
                new StaffProfile("Sam", "Rivera", SAM, Set.of(department), Set.of(Right.WORK_CASES)));
        directory.addStaff(new StaffProfile("Nora", "Chen", NORA, Set.of(), Set.of(Right.ADMINISTER)));
    }
}
