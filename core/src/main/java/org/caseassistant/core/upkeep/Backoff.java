package org.caseassistant.core.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Has work that is done again and again rest after each failure, each time for longer. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final InstantSource clock;
    private Instant rested = Instant.MIN;
    private Duration pause = FIRST;

    Backoff(InstantSource clock) {
        this.clock = clock;
    }

    /** Does the work, unless it is to rest; whatever it throws reaches the caller. */
    synchronized void run(Runnable work) {
        if (clock.instant().isBefore(rested)) {
            return;
        }
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (done) {
                pause = FIRST;
            } else {
                rested = clock.instant().plus(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
        }
    }
}
