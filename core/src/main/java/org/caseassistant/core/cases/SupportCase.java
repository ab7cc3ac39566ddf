package org.caseassistant.core.cases;

/**
 * A stored case.
 *
 * @param number its number
 * @param state how far it is
 * @param accountName the name of its account today
 * @param contactName the name of its contact today
 * @param content what was submitted
 */
public record SupportCase(
        CaseNumber number, CaseState state, String accountName, String contactName, NewCase content) {

    /** The same case in another state. */
    public SupportCase in(CaseState other) {
        return new SupportCase(number, other, accountName, contactName, content);
    }
}
