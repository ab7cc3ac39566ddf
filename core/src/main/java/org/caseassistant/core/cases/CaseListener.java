package org.caseassistant.core.cases;

/**
 * Hears of every change of a case, in the transaction that stores it. What it throws undoes the change, so it only stores
 * what is to be done about it, such as messages to send.
 */
public interface CaseListener {
    /** A case has changed. Listeners hear of a change one after the other, each of them once. */
    void changed(CaseChange change);
}
