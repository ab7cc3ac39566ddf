package org.caseassistant.core.notices;

/** How hard a notice hits the people it concerns, the most serious first. */
public enum Severity {
    /** Not operational for all or most of them. */
    CRITICAL,
    /** Usable, but important functions are missing or slow. */
    MAJOR,
    /** Hardly to be noticed. */
    MINOR
}
