package org.caseassistant.persistence.directory;

import static org.caseassistant.persistence.db.Tables.PERSON;

import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.directory.StaffId;
import org.jooq.DSLContext;

/** Tells of a stored person's number whether it is a contact's or a staff member's. */
public final class PersonIds {
    private PersonIds() {}

    /** The id of the person with this number, whom a foreign key keeps from not being there. */
    public static PersonId of(long number, DSLContext db) {
        var role = db.select(PERSON.ROLE)
                .from(PERSON)
                .where(PERSON.ID.eq(number))
                .fetchSingle()
                .value1();
        return role.equals(People.STAFF_ROLE) ? new StaffId(number) : new ContactId(number);
    }
}
