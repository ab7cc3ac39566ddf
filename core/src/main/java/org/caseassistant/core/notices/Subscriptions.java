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
     * Forgets where notices show that were closed before then, and what about them will never arrive: nothing is edited
     * there any more.
     *
     * @param limit at most so many messages
     * @return how many
     */
    int forgetClosedBefore(Instant then, int limit);

    /**
     * How far a notice has come.
     *
     * @param channels in channels that show it
     * @param mails to contacts who are e-mailed about it
     */
    record Reach(Share channels, Share mails) {
        /** Whether nothing is on its way any more. */
        public boolean ended() {
            return channels.waiting() + mails.waiting() == 0;
        }

        /** Whether it went to nobody. */
        public boolean toNobody() {
            return channels.all() + mails.all() == 0;
        }

        /** Whether some of it will not arrive. */
        public boolean lost() {
            return channels.delivered() + channels.waiting() + mails.delivered() + mails.waiting() < channels.all()
                    + mails.all();
        }
    }

    /**
     * How far something has come in one way.
     *
     * @param delivered to how many all of it came
     * @param all to how many it was to come
     * @param waiting to how many some of it is on its way
     * @param parked how many cannot be reached until they subscribe anew
     */
    record Share(int delivered, int all, int waiting, int parked) {
        /** To nobody. */
        public static final Share NONE = new Share(0, 0, 0, 0);
    }
}
