package org.caseassistant.core.cases;

import java.util.Optional;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffMember;

/**
 * Who does something to a case.
 *
 * @param kind what they are to it
 * @param person their number in the directory; empty where it is nobody there
 * @param name their name at that time
 */
public record Actor(Kind kind, Optional<Long> person, String name) {
    /** What somebody is to a case. */
    public enum Kind {
        /** A contact of an account. */
        CONTACT,
        /** A member of the staff. */
        STAFF,
        /** Nobody: a rule of ours, when its time has come. */
        SYSTEM
    }

    /** A person. */
    public static Actor of(Person person) {
        return switch (person) {
            case Contact contact ->
                new Actor(Kind.CONTACT, Optional.of(contact.id().value()), contact.fullName());
            case StaffMember staff -> new Actor(Kind.STAFF, Optional.of(staff.id().value()), staff.fullName());
        };
    }

    /** A rule of ours. */
    public static Actor system() {
        return new Actor(Kind.SYSTEM, Optional.empty(), "Case Assistant");
    }
}
