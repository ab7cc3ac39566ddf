package org.caseassistant.core.cases;

import org.caseassistant.core.cases.CaseEvent.What;

/** What somebody can do to a case that may change its state. */
public enum CaseAction {
    /** Do what it asks for, where that is a change of contacts, and end it. */
    APPROVE(What.APPROVED),
    /** Refuse what it asks for, where that is a change of contacts, and end it. */
    DECLINE(What.DECLINED),
    /** Begin to work on it. */
    START(What.STARTED),
    /** Leave it until the contact answers. */
    WAIT(What.WAITING),
    /** Answer what the case waited for. */
    ANSWER(What.ANSWERED),
    /** Be done with it. */
    RESOLVE(What.RESOLVED),
    /** End it. */
    CLOSE(What.CLOSED),
    /** Say that it is not over after all. */
    REOPEN(What.REOPENED);

    private final What event;

    CaseAction(What event) {
        this.event = event;
    }

    /** What the history says when it was done. */
    public What event() {
        return event;
    }
}
