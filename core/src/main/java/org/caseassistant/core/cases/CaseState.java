package org.caseassistant.core.cases;

/** How far a case is. */
public enum CaseState {
    /** It reached its department; nobody works on it yet. */
    SUBMITTED
}
