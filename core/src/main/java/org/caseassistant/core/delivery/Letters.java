package org.caseassistant.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The e-mails to send. */
public interface Letters {
    /**
     * Adds a letter in the transaction at hand; it is sent only if that commits.
     *
     * @param at when to send it
     * @param until after this it is not worth sending any more
     */
    void add(Letter letter, Instant at, Instant until);

    /** The same, of a letter about a case. */
    void add(Letter letter, CaseMention about, Instant at, Instant until);

    /**
     * Removes the letters that quote what has this name and were not sent yet. One that is being sent may arrive.
     *
     * @return whether there was one
     */
    boolean recall(String name);

    /** Takes letters that are due, at most {@code limit}; what another worker holds is passed over. */
    List<LetterDelivery> take(Instant now, int limit);

    /** It was sent, or will never be: it is forgotten, with what it said. */
    void remove(LetterDelivery delivery);

    /** It was not sent; try again after this time. */
    void failed(LetterDelivery delivery, Instant at, Duration retryAfter);

    /** Forgets what is out of date, at most {@code limit} in one go; answers how many. */
    int removeOutOfDate(Instant now, int limit);
}
