package org.caseassistant.core.directory;

import java.util.Set;

/**
 * What is known of a member of the staff.
 *
 * @param firstName first name
 * @param lastName last name
 * @param email e-mail address
 * @param departments ids of the departments whose cases they work
 * @param rights what they may do
 */
public record StaffProfile(
        String firstName, String lastName, String email, Set<String> departments, Set<Right> rights) {

    /** Copies the sets. */
    public StaffProfile {
        departments = Set.copyOf(departments);
        rights = Set.copyOf(rights);
    }

    /** First and last name. */
    public String fullName() {
        return firstName + " " + lastName;
    }
}
