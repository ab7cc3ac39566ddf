package org.caseassistant.core.notices;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When maintenance is to take place.
 *
 * @param start its beginning
 * @param end its end, later than the beginning
 * @param zone where whoever planned it was: times for everybody are written in it
 */
public record Planned(Instant start, Instant end, ZoneId zone) {
    /** Refuses an end that is not later than the beginning. */
    public Planned {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("maintenance ends after it begins");
        }
    }
}
