package org.caseassistant.core.directory;

/**
 * Identifies a member of the staff.
 *
 * @param value its number in our own storage
 */
public record StaffId(long value) implements PersonId {}
