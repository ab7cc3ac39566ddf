package org.caseassistant.core.directory;

/** Identifies somebody we know. Contacts and staff are numbered together, so the number alone tells who it is. */
public sealed interface PersonId permits ContactId, StaffId {
    /** The number in our own storage. */
    long value();
}
