package org.caseassistant.core.policy;

/** Which cases Read Only contacts see. */
public enum ReadOnlySees {
    /** Those that they report. */
    OWN,
    /** All of their accounts. */
    ACCOUNT
}
