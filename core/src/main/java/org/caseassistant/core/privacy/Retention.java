package org.caseassistant.core.privacy;

import java.time.Duration;
import java.util.Optional;

/**
 * For how long cases that are over are kept. Drafts have a time of their own.
 *
 * @param files how long after the end of a case its files are kept; empty for as long as the case
 * @param cases how long after its end a case is kept, with everything in it; empty for ever
 */
public record Retention(Optional<Duration> files, Optional<Duration> cases) {
    /** Everything is kept. */
    public static final Retention FOREVER = new Retention(Optional.empty(), Optional.empty());
}
