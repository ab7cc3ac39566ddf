package org.caseassistant.core.desk;

import java.util.Set;

/**
 * How desks are run.
 *
 * @param urgent ids of the priorities that stand out
 */
public record DeskSettings(Set<String> urgent) {
    /** As the catalogue that comes with the program has it. */
    public static final DeskSettings STANDARD = new DeskSettings(Set.of("critical", "high"));

    /** Copies the set. */
    public DeskSettings {
        urgent = Set.copyOf(urgent);
    }
}
