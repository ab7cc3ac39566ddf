package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.StaffId;

/**
 * Which of the cases somebody may see they want to see.
 *
 * @param which open ones, those that are over, or all
 * @param state only in this state
 * @param caseType only of this case type, by its id
 * @param priority only of this priority, by its id
 * @param department only of this department, by its id
 * @param assigned only of this member of the staff, or of none
 * @param account only of this account
 * @param openedBefore only those that were submitted before then
 * @param words only cases that have, for each of these, a word beginning with it; as {@link SearchWords} makes them
 */
public record CaseFilter(
        Which which,
        Optional<CaseState> state,
        Optional<String> caseType,
        Optional<String> priority,
        Optional<String> department,
        Optional<Assigned> assigned,
        Optional<AccountId> account,
        Optional<Instant> openedBefore,
        Set<String> words) {
    /** Every case. */
    public static final CaseFilter ALL = of(Which.ALL);

    /** Copies the set, keeping its order. */
    public CaseFilter {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    /** By how far they are, of which type, how urgent, whose and with which words; of any department and age. */
    public CaseFilter(
            Which which,
            Optional<String> caseType,
            Optional<String> priority,
            Optional<AccountId> account,
            Set<String> words) {
        this(
                which,
                Optional.empty(),
                caseType,
                priority,
                Optional.empty(),
                Optional.empty(),
                account,
                Optional.empty(),
                words);
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

    /** Whose cases are among the staff. */
    public sealed interface Assigned {
        /** Theirs. */
        record To(StaffId staff) implements Assigned {}

        /** Nobody's. */
        record ToNobody() implements Assigned {}
    }

    /** All of these. */
    public static CaseFilter of(Which which) {
        return new CaseFilter(which, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** The same, of those only that are so assigned. */
    public CaseFilter of(Assigned whose) {
        return new CaseFilter(
                which, state, caseType, priority, department, Optional.of(whose), account, openedBefore, words);
    }
}
