package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.form.DraftId;

/** Where cases are kept. */
public interface Cases {
    /**
     * Stores a case with the first entry of its history, in the transaction at hand.
     *
     * @param actorName the name of the contact who typed it in, for the history
     * @return its number; the number it already has if its draft was submitted before
     */
    CaseNumber open(NewCase newCase, String actorName);

    /** The number of the case that this contact made of this draft. */
    Optional<CaseNumber> ofDraft(DraftId draft, ContactId openedBy);

    /** The case with this number, if it is within the scope. */
    Optional<SupportCase> find(CaseNumber number, CaseScope scope);

    /** The same, held against changes by others until the transaction at hand ends. */
    Optional<SupportCase> lock(CaseNumber number, CaseScope scope);

    /**
     * Puts a case that was locked before into this state, and adds to its history how that came about. Use {@link
     * CaseMoves}, which asks first whether that may be.
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

    /** Cases that have been resolved, and nothing else since, for so long; held until the transaction at hand ends. */
    List<CaseNumber> resolvedBefore(Instant then, int limit);

    /** Its history, the oldest entry first; empty if the case is not within the scope. */
    List<CaseEvent> history(CaseNumber number, CaseScope scope);

    /** Adds what somebody wrote to a case that was found before, without its files; answers the number of the entry. */
    long add(CaseNumber number, CaseMessage message);

    /** What was written in this entry, as the staff may read it; empty if there is no such entry. */
    Optional<CaseMessage> message(CaseNumber number, long entry);

    /** From now on an entry of a case that was locked before says this; what it said before is kept. */
    void edit(CaseNumber number, long entry, String text, Instant at);

    /** From now on contacts cannot read any more what an entry of a case says that was locked before. */
    void withdraw(CaseNumber number, long entry, Instant at);

    /**
     * The latest entries of its history and conversation, in the order in which they came; empty if the case is not
     * within the scope. What is for the staff only is left out of a scope of contacts.
     *
     * @param before only entries with smaller numbers, for what came earlier
     * @param limit at most so many
     */
    List<CaseEntry> entries(CaseNumber number, CaseScope scope, Optional<Long> before, int limit);

    /**
     * Cases within the scope, the newest first.
     *
     * @param before only cases with smaller numbers, for the next page
     * @param limit at most so many
     */
    default List<CaseSummary> list(CaseScope scope, Optional<CaseNumber> before, int limit) {
        return list(scope, CaseFilter.ALL, before, limit);
    }

    /** The same, of those that pass the filter. What is for the staff only is not searched for a scope of contacts. */
    List<CaseSummary> list(CaseScope scope, CaseFilter filter, Optional<CaseNumber> before, int limit);

    /**
     * Cases whose subjects have words that are written almost like those of the filter, the newest first: of the latest
     * few thousand that pass it otherwise.
     *
     * @param limit at most so many
     */
    List<CaseSummary> almost(CaseScope scope, CaseFilter filter, int limit);

    /** Cases of this account within the scope that are over and were about the same, the most alike first. */
    List<EndedCase> similar(CaseScope scope, AccountId account, CaseTopic topic, int limit);

    /** Cases within the scope that are over, those that ended last first. */
    List<CaseSummary> endedLately(CaseScope scope, int limit);
}
