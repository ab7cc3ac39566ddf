package org.caseassistant.core.policy;

/** Something that somebody does, as far as it matters whether they may. */
public enum Act {
    /** Reads what is for everybody we know: help, notices, what they are themselves. */
    READ_NOTICES,
    /** Ends what links this chat user to them. */
    UNLINK_SELF,
    /** Looks for cases and reads them; which ones is {@link Policy#cases}. */
    SEE_CASES,
    /** Opens a case, for themselves or for another contact of their account. */
    OPEN_CASES,
    /** Goes on with a draft of their own, whatever it is for; nobody finds the drafts of others. */
    FILL_OWN_DRAFTS,
    /** Adds words and files to cases that they see. */
    ADD_TO_CASES,
    /** Says of cases that they see how well they were resolved. */
    RATE_CASES,
    /** Brings cases that they see to another state. */
    CHANGE_CASES,
    /** Claims cases that they see, answers and notes in them, and passes them on. */
    WORK_CASES,
    /** Lists contacts and sees all that is known of one, also telephone numbers. */
    SEE_CONTACTS,
    /** Posts notices, changes them, and sees who did and how many report the same. */
    POST_NOTICES,
    /** Has notices shown in a channel: one that they manage, or any if they post notices. */
    SUBSCRIBE_CHANNELS,
    /** Says who is who and whose the workspaces are. */
    ADMINISTER
}
