package org.caseassistant.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where deeds are written down. They are only ever added, in the transaction that does them. */
public interface Audit {
    /** Writes a deed down. */
    void add(AuditEntry entry);

    /**
     * Entries, the oldest first.
     *
     * @param since only those of this time or later
     * @param after only those after this entry, by its number, for the next page
     * @param limit at most so many
     */
    List<Numbered> list(Optional<Instant> since, Optional<Long> after, int limit);

    /**
     * An entry as it is stored.
     *
     * @param number grows with every entry
     * @param entry what was written down
     */
    record Numbered(long number, AuditEntry entry) {}
}
