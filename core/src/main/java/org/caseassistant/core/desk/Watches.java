package org.caseassistant.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;

/** Where it is kept when to look whether somebody has claimed a case. */
public interface Watches {
    /**
     * Looks at this case then, whatever was planned for it before.
     *
     * @param reminded whether its desk was reminded already
     */
    void watch(CaseNumber number, Instant due, boolean reminded);

    /** What is planned for this case. */
    Optional<Watch> of(CaseNumber number);

    /** Does not look at it any more. */
    void forget(CaseNumber number);

    /** What is due, the longest first; held until the transaction ends, and what others hold is passed over. */
    List<Watch> take(Instant now, int limit);

    /**
     * A case to look at.
     *
     * @param number which
     * @param due when
     * @param reminded whether its desk was reminded already
     */
    record Watch(CaseNumber number, Instant due, boolean reminded) {}
}
