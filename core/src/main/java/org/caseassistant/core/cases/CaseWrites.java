package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.Optional;
import org.caseassistant.core.directory.StaffId;

/**
 * How stored cases are changed, in the transaction at hand. Only the case book of {@code core.casework} calls this: it
 * locks the case first, asks whether the change may be, and tells those who listen. Anything else reads {@link Cases}.
 */
public interface CaseWrites {
    /**
     * Stores a case with the first entry of its history, in the transaction at hand.
     *
     * @param actorName the name of the contact who typed it in, for the history
     * @return its number; the number it already has if its draft was submitted before
     */
    CaseNumber open(NewCase newCase, String actorName);

    /**
     * Puts a case that was locked before into this state, and adds to its history how that came about.
     */
    void move(CaseNumber number, CaseState to, CaseEvent event);

    /** Makes a case that was locked before somebody's of the staff, or nobody's. */
    void assign(CaseNumber number, Optional<StaffId> assignee);

    /** Gives a case that was locked before to another department, where it is nobody's yet. */
    void transfer(CaseNumber number, String department);

    /** Gives a case that was locked before another priority. */
    void prioritise(CaseNumber number, String priority);

    /** Keeps what the contact of a case that was locked before says of how it was resolved, instead of anything before. */
    void rate(CaseNumber number, Satisfaction satisfaction);

    /** Adds to the history of a case that was locked before what happened to it, other than by {@link #move}. */
    void record(CaseNumber number, CaseEvent event);

    /** Adds what somebody wrote to a case that was found before, without its files; answers the number of the entry. */
    long add(CaseNumber number, CaseMessage message);

    /** From now on an entry of a case that was locked before says this; what it said before is kept. */
    void edit(CaseNumber number, long entry, String text, Instant at);

    /** From now on contacts cannot read any more what an entry of a case says that was locked before. */
    void withdraw(CaseNumber number, long entry, Instant at);
}
