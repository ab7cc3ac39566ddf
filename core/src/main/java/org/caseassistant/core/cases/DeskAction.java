package org.caseassistant.core.cases;

/** What staff can do to a case from its card. */
public enum DeskAction {
    /** Make it theirs, and begin to work on it. */
    CLAIM,
    /** Write to the contact. */
    REPLY,
    /** Note something for the staff only. */
    NOTE,
    /** Leave it until the contact answers. */
    WAIT,
    /** Be done with it. */
    RESOLVE,
    /** Give it to somebody of the department. */
    ASSIGN,
    /** Give it another priority. */
    PRIORITY,
    /** Give it to another department. */
    TRANSFER
}
