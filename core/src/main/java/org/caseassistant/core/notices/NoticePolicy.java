package org.caseassistant.core.notices;

import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffMember;

/** Who may do what with notices. */
public final class NoticePolicy {
    private NoticePolicy() {}

    /** Whether this person may post and change notices, and see who did. Everybody we know may read them. */
    public static boolean mayPost(Person person) {
        return switch (person) {
            case Contact _ -> false;
            case StaffMember staff -> staff.administrator();
        };
    }
}
