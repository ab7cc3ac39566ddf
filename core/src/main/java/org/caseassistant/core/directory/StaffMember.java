package org.caseassistant.core.directory;

import java.util.Set;

/**
 * A person of the support organisation.
 *
 * @param id their id
 * @param profile what is known of them
 */
public record StaffMember(StaffId id, StaffProfile profile) implements Person {

    @Override
    public String fullName() {
        return profile.fullName();
    }

    @Override
    public String email() {
        return profile.email();
    }

    /** Ids of the departments whose cases they work. */
    public Set<String> departments() {
        return profile.departments();
    }

    /** Whether they may do this; an administrator may do everything. */
    public boolean may(Right right) {
        return profile.rights().contains(right) || administrator();
    }

    /** Whether they administer, and with that see every department. */
    public boolean administrator() {
        return profile.rights().contains(Right.ADMINISTER);
    }
}
