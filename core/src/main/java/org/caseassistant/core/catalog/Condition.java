package org.caseassistant.core.catalog;

import java.util.Set;

/**
 * A field is asked only when an earlier choice has one of these values.
 *
 * @param field id of a choice field that the same case type asks earlier
 * @param values ids of its choices
 */
public record Condition(String field, Set<String> values) {

    /** Copies the set. */
    public Condition {
        values = Set.copyOf(values);
    }
}
