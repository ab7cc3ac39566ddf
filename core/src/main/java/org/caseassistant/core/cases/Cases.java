package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.form.DraftId;

/** Where cases are kept. */
public interface Cases {
    /** The number of the case that this contact made of this draft. */
    Optional<CaseNumber> ofDraft(DraftId draft, ContactId openedBy);

    /** The case with this number, if it is within the scope. */
    Optional<SupportCase> find(CaseNumber number, CaseScope scope);

    /** The same, held against changes by others until the transaction at hand ends. */
    Optional<SupportCase> lock(CaseNumber number, CaseScope scope);

    /** Cases that have been resolved, and nothing else since, for so long; held until the transaction at hand ends. */
    List<CaseNumber> resolvedBefore(Instant then, int limit);

    /** Its history, the oldest entry first; empty if the case is not within the scope. */
    List<CaseEvent> history(CaseNumber number, CaseScope scope);

    /** What was written in this entry, as the staff may read it; empty if there is no such entry. */
    Optional<CaseMessage> message(CaseNumber number, long entry);

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
