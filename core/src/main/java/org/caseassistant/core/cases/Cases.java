package org.caseassistant.core.cases;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.directory.ContactId;
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

    /** Its history, the oldest entry first; empty if the case is not within the scope. */
    List<CaseEvent> history(CaseNumber number, CaseScope scope);

    /**
     * Cases within the scope, the newest first.
     *
     * @param before only cases with smaller numbers, for the next page
     * @param limit at most so many
     */
    List<CaseSummary> list(CaseScope scope, Optional<CaseNumber> before, int limit);
}
