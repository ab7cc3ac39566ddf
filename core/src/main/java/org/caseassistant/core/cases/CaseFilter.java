package org.caseassistant.core.cases;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.directory.AccountId;

/**
 * Which of the cases somebody may see they want to see.
 *
 * @param which open ones, those that are over, or all
 * @param caseType only of this case type, by its id
 * @param priority only of this priority, by its id
 * @param account only of this account
 * @param words only cases that have, for each of these, a word beginning with it; as {@link SearchWords} makes them
 */
public record CaseFilter(
        Which which,
        Optional<String> caseType,
        Optional<String> priority,
        Optional<AccountId> account,
        Set<String> words) {
    /** Every case. */
    public static final CaseFilter ALL = of(Which.ALL);

    /** Copies the set, keeping its order. */
    public CaseFilter {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    /** In which stretch of their life cases are. */
    public enum Which {
        /** There is still something to do. */
        OPEN,
        /** Resolved or closed. */
        CLOSED,
        /** Either. */
        ALL
    }

    /** All of these. */
    public static CaseFilter of(Which which) {
        return new CaseFilter(which, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }
}
