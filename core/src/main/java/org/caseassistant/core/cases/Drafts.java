package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.form.DraftId;

/** Where drafts are kept. A contact has at most one for each case type. */
public interface Drafts {
    /**
     * A contact's draft, held against changes by others until the transaction at hand ends.
     *
     * @return empty if there is none, or if it is somebody else's
     */
    Optional<Draft> lock(DraftId id, ContactId owner);

    /** A contact's draft of a case type, held against changes by others until the transaction at hand ends. */
    Optional<Draft> lockByType(ContactId owner, String caseType);

    /** A contact's drafts, the latest changed first. There are never more than there are case types. */
    List<Draft> of(ContactId owner);

    /**
     * Stores a new draft.
     *
     * @return false, having changed nothing, if the contact has a draft of this case type already
     */
    boolean add(Draft draft);

    /** Stores the new state of a draft that was locked before; any reminder about its age starts afresh. */
    void save(Draft draft);

    /** Removes a draft. */
    void remove(DraftId id);

    /** Removes the drafts last changed before then, at most {@code limit} in one go; answers how many. */
    int removeUnchangedSince(Instant then, int limit);

    /**
     * Drafts last changed before then of whose end nobody has been reminded, marked as reminded in the transaction at
     * hand.
     */
    List<Draft> takeForReminder(Instant unchangedSince, int limit);
}
