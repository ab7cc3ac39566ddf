package org.caseassistant.core.cases;

import java.util.Optional;

/** A change of a case that has just been stored, as {@link CaseListener}s hear of it. */
public sealed interface CaseChange {
    /** The case as it is after the change. */
    SupportCase now();

    /** A contact submitted the case. */
    record Submitted(SupportCase now) implements CaseChange {}

    /**
     * Something happened to the case that is in its history.
     *
     * @param before the case before the change
     * @param event the entry of the history
     */
    record Stepped(SupportCase before, SupportCase now, CaseEvent event) implements CaseChange {}

    /**
     * The case went to another department.
     *
     * @param before the case before the change
     * @param event the entry of the history
     * @param note what is said about it to the staff who get it
     */
    record Transferred(SupportCase before, SupportCase now, CaseEvent event, Optional<Written> note)
            implements CaseChange {}

    /**
     * Somebody wrote in the case.
     *
     * @param written what they wrote
     * @param atDesk whether they wrote it below the card of the case at its desk, so that it stands there already
     */
    record Said(SupportCase now, Written written, boolean atDesk) implements CaseChange {}

    /**
     * Something that was written in the case was edited or withdrawn.
     *
     * @param written what it says now
     */
    record Rewritten(SupportCase now, Written written) implements CaseChange {}

    /** The contact said how well the case was resolved. */
    record Rated(SupportCase now) implements CaseChange {}

    /**
     * What somebody wrote.
     *
     * @param entry the number of the entry in the case
     * @param message what it says, with its files
     */
    record Written(long entry, CaseMessage message) {}
}
