package org.caseassistant.core.audit;

import java.time.Instant;
import java.util.Optional;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.PersonId;

/**
 * Who did what with data of others.
 *
 * @param at when
 * @param actor who; empty for whoever runs the program
 * @param actorName their name at that time
 * @param deed what they did
 * @param about with what: a number of a case or of a person, or how much. Never personal data, since this is kept when
 *     people are erased; at most {@value #LONGEST_ABOUT} characters
 */
public record AuditEntry(Instant at, Optional<PersonId> actor, String actorName, Deed deed, String about) {
    /** The longest {@link #about}, in characters. */
    public static final int LONGEST_ABOUT = 500;

    /** What is written down. */
    public enum Deed {
        /** An administrator read a case of a department that they do not work in. */
        CASE_READ,
        /** Contacts were listed. */
        CONTACTS_LISTED,
        /** A contact was looked at. */
        CONTACT_SHOWN,
        /** A file changed the directory. */
        DIRECTORY_IMPORTED,
        /** The directory was written to a file. */
        DIRECTORY_EXPORTED,
        /** A case that asked for a change of the contacts was approved. */
        CONTACT_CHANGE_APPROVED,
        /** A case that asked for a change of the contacts was declined. */
        CONTACT_CHANGE_DECLINED,
        /** A chat identity was linked to a person. */
        LINKED,
        /** A chat identity was parted from a person. */
        UNLINKED,
        /** Somebody was made administrator because nobody was. */
        ADMINISTRATOR_NAMED,
        /** A workspace or server was bound to accounts, or parted from them. */
        TENANT_BOUND,
        /** A channel was made the desk of a department. */
        DESK_OPENED,
        /** A channel is no desk of a department any more. */
        DESK_CLOSED,
        /** Everything about a contact was written out. */
        CONTACT_EXPORTED,
        /** What is held about a contact was erased. */
        CONTACT_ERASED,
        /** What is older than is kept was deleted. */
        PURGED
    }

    /** A deed of somebody we know. */
    public static AuditEntry by(Person person, Instant at, Deed deed, String about) {
        return new AuditEntry(at, Optional.of(person.id()), person.fullName(), deed, about);
    }

    /** A deed of whoever runs the program. */
    public static AuditEntry byOperator(Instant at, Deed deed, String about) {
        return new AuditEntry(at, Optional.empty(), "operator", deed, about);
    }
}
