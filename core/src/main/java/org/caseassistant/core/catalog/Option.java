package org.caseassistant.core.catalog;

import java.util.Optional;
import java.util.Set;

/**
 * One value of a choice.
 *
 * @param id stable id; this is what is stored
 * @param label its name for people
 * @param meaning what choosing it says, shown beside the label
 * @param onlyFor ids of the case types that may choose it; every one if empty
 */
public record Option(String id, String label, Optional<String> meaning, Set<String> onlyFor) {

    /** Copies the set. */
    public Option {
        onlyFor = Set.copyOf(onlyFor);
    }
}
