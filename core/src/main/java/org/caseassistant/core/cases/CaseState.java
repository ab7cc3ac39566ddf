package org.caseassistant.core.cases;

/** How far a case is. {@link CaseLife} says which state follows which. */
public enum CaseState {
    /** It reached its department; nobody works on it yet. */
    SUBMITTED(true),
    /** Somebody works on it. */
    IN_PROGRESS(true),
    /** It cannot go on before its contact answers. */
    WAITING_ON_CONTACT(true),
    /** The staff are done with it; the contact may still say that they are not. */
    RESOLVED(false),
    /** It is over. */
    CLOSED(false),
    /** It was over, and somebody says that it is not. */
    REOPENED(true);

    private final boolean open;

    CaseState(boolean open) {
        this.open = open;
    }

    /** Whether there is still something to do; lists of open cases show those. */
    public boolean isOpen() {
        return open;
    }
}
