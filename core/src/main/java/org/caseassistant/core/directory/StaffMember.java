package org.caseassistant.core.directory;

import java.util.Set;

/**
 * A person of the support organisation.
 *
 * @param id their id
 * @param firstName first name
 * @param lastName last name
 * @param email e-mail address
 * @param departments ids of the departments whose cases they work
 * @param administrator whether they see every department
 */
public record StaffMember(
        StaffId id, String firstName, String lastName, String email, Set<String> departments, boolean administrator)
        implements Person {

    /** Copies the set. */
    public StaffMember {
        departments = Set.copyOf(departments);
    }

    @Override
    public String fullName() {
        return firstName + " " + lastName;
    }
}
