package org.caseassistant.core.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Place;

/** Where it is kept which channels show notices. Notices are for everybody, so no query takes a scope. */
public interface Subscriptions {
    /** From now on the channel shows these notices, whatever it showed before and even if it was parked. */
    void subscribe(Subscription subscription, Instant at);

    /** From now on the channel shows none; answers whether it showed any. */
    boolean unsubscribe(Place channel);

    /** What the channel shows, also if it is parked. */
    Optional<Subscription> find(Place channel);

    /** Nothing is sent there any more until somebody subscribes anew, since nothing arrives. */
    void park(Place channel, String reason, Instant at);

    /**
     * Channels that are not parked, in the order of surface, tenant and channel.
     *
     * @param after only those that come after this one
     * @param limit at most so many
     */
    List<Subscription> list(Optional<Place> after, int limit);

    /** How far a notice has come. */
    Reach reach(NoticeNumber notice);

    /**
     * How far a notice has come.
     *
     * @param shown in how many channels it shows
     * @param waiting how many messages about it are on their way
     * @param parked how many channels, of all notices, cannot be reached
     */
    record Reach(int shown, int waiting, int parked) {}
}
