package org.caseassistant.core.directory;

/** What a contact is to the support organisation (the portal's field Contact Type). */
public enum ContactType {
    /** Submits and manages the account's cases. */
    AUTHORIZED,
    /** Submits cases as the account's technical person. */
    TECHNICAL,
    /** Sees, but does not submit. */
    READ_ONLY
}
