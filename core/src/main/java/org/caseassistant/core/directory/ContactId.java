package org.caseassistant.core.directory;

/**
 * Identifies a contact.
 *
 * @param value its number in our own storage
 */
public record ContactId(long value) implements PersonId {}
