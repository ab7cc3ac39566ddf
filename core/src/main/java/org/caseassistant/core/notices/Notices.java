package org.caseassistant.core.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.form.DraftId;

/** Where notices are kept. Everybody we know may read them, so no query takes a scope. */
public interface Notices {
    /** A number that no notice has. */
    NoticeNumber nextNumber();

    /**
     * Stores a new notice with the first entry of its timeline.
     *
     * @param draft the draft it comes from
     */
    void add(Notice notice, DraftId draft);

    /** The notice with this number. */
    Optional<Notice> find(NoticeNumber number);

    /**
     * Stores a notice with the one update that it has more than the stored one.
     *
     * @param draft the draft it comes from; empty for what happens by itself
     * @return false, having changed nothing, if it was changed meanwhile
     */
    boolean save(Notice changed, Optional<DraftId> draft);

    /**
     * Marks that somebody is asked whether this maintenance is over.
     *
     * @return false, having changed nothing, if somebody was asked about this planned end before
     */
    boolean ask(Maintenance overdue);

    /** The notice that was posted or changed with this draft by this author. */
    Optional<NoticeNumber> ofDraft(DraftId draft, Author author);

    /** Open notices, the newest first; at most {@code limit}. */
    List<Notice> open(int limit);

    /**
     * Closed notices, the one closed last first.
     *
     * @param before only those that come after this one, for the next page
     * @param limit at most so many
     */
    List<Notice> closed(Optional<Place> before, int limit);

    /** A short text that changes whenever any notice does. */
    String stamp();

    /**
     * Where a closed notice stands in the list of closed ones.
     *
     * @param closedAt when it was closed
     * @param number its number
     */
    record Place(Instant closedAt, NoticeNumber number) {
        /** The place of a closed notice. */
        public static Place of(Notice closed) {
            return new Place(closed.closedAt().orElseThrow(), closed.number());
        }
    }
}
