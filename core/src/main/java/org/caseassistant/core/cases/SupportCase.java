package org.caseassistant.core.cases;

import java.util.Optional;

/**
 * A stored case.
 *
 * @param number its number
 * @param state how far it is
 * @param accountName the name of its account today
 * @param contactName the name of its contact today
 * @param assignee whose it is among the staff; empty for nobody
 * @param satisfaction what its contact said last of how it was resolved
 * @param content what was submitted, with the department and the priority that it has today
 */
public record SupportCase(
        CaseNumber number,
        CaseState state,
        String accountName,
        String contactName,
        Optional<Assignee> assignee,
        Optional<Satisfaction> satisfaction,
        NewCase content) {

    /** Of which nothing was said of how it was resolved. */
    public SupportCase(
            CaseNumber number,
            CaseState state,
            String accountName,
            String contactName,
            Optional<Assignee> assignee,
            NewCase content) {
        this(number, state, accountName, contactName, assignee, Optional.empty(), content);
    }

    /** The same case, somebody else's. */
    public SupportCase of(Optional<Assignee> other) {
        return new SupportCase(number, state, accountName, contactName, other, satisfaction, content);
    }

    /** The same case of another department, where it is nobody's. */
    public SupportCase ofDepartment(String department) {
        return new SupportCase(
                number, state, accountName, contactName, Optional.empty(), satisfaction,
                content.with(department, content.priority()));
    }

    /** The same case with another priority. */
    public SupportCase ofPriority(String priority) {
        return new SupportCase(
                number,
                state,
                accountName,
                contactName,
                assignee,
                satisfaction,
                content.with(content.department(), Optional.of(priority)));
    }

    /** The same case in another state. */
    public SupportCase in(CaseState other) {
        return new SupportCase(number, other, accountName, contactName, assignee, satisfaction, content);
    }

    /** The same case, of which this was said. */
    public SupportCase rated(Satisfaction said) {
        return new SupportCase(number, state, accountName, contactName, assignee, Optional.of(said), content);
    }
}
