package org.caseassistant.core.cases;

/** What the contact of a case says of how it was resolved. */
public enum Satisfaction {
    /** It is as they wanted. */
    GOOD,
    /** It will do. */
    OKAY,
    /** It is not. */
    BAD
}
