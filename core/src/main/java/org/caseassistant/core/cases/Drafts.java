package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.form.DraftId;

/** Where drafts are kept. A person has at most one of each form. */
public interface Drafts {
    /**
     * A person's draft, held against changes by others until the transaction at hand ends.
     *
     * @return empty if there is none, or if it is somebody else's
     */
    Optional<Draft> lock(DraftId id, PersonId owner);

    /** A person's draft of a form, held against changes by others until the transaction at hand ends. */
    Optional<Draft> lockByForm(PersonId owner, String form);

    /** A person's drafts, the latest changed first. There are never more than there are forms. */
    List<Draft> of(PersonId owner);

    /**
     * Stores a new draft.
     *
     * @return false, having changed nothing, if the person has a draft of this form already
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
