package org.caseassistant.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Screen;

/** The transactional outbox. */
public interface Outbox {
    /** Adds a message in the transaction at hand; it is sent only if that commits. */
    void add(Address to, Screen screen, Instant at);

    /**
     * Takes the oldest messages for a surface that are due, at most {@code limit}, one for each place and never one
     * whose place has an older message waiting. What another worker holds is passed over. They stay held until the
     * transaction at hand ends.
     */
    List<Delivery> take(String surface, Instant now, int limit);

    /** It arrived. */
    void sent(Delivery delivery, Instant at);

    /** Forgets what was sent before then, at most {@code limit} messages in one go; answers how many. */
    int forgetSentBefore(Instant then, int limit);

    /** It did not arrive; try again after this time. */
    void failed(Delivery delivery, Instant at, Duration retryAfter);
}
