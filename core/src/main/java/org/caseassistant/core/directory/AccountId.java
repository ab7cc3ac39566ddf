package org.caseassistant.core.directory;

/**
 * Identifies an account.
 *
 * @param value its number in our own storage
 */
public record AccountId(long value) {}
