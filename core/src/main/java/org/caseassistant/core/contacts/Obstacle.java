package org.caseassistant.core.contacts;

/** Why a request for a change of contacts cannot be fulfilled as it is. */
public enum Obstacle {
    /** The account is not in the directory. */
    ACCOUNT_GONE,
    /** The account has no contact with this address, nor exactly one of this name. */
    NO_SUCH_CONTACT,
    /** Who is to be added is a contact of the account. */
    ALREADY_CONTACT,
    /** Somebody else has the address. */
    ADDRESS_TAKEN,
    /** What they may do would change in other accounts too. */
    TYPE_ELSEWHERE,
    /** It does not say what they may do. */
    NO_TYPE,
    /** Whose place is taken is not a contact of the account. */
    REPLACED_GONE,
    /** Everything is so already. */
    NOTHING_CHANGES
}
