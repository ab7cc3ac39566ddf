package org.caseassistant.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.directory.ChatIdentity;

/** The transactional outbox. */
public interface Outbox {
    /** Adds a message to a person in the transaction at hand; it is sent only if that commits. */
    void add(Address to, Screen screen, Instant at);

    /**
     * The same, for a message about a case. What the person answers to it is about that case too. An edit takes the place of
     * one of the same message that nobody has begun to send.
     */
    void add(Address to, Delivery.Act act, CaseNumber about, Instant at);

    /**
     * Adds something to do in a channel in the transaction at hand. An edit takes the place of one of the same message
     * that nobody has begun to send.
     */
    void add(Place channel, Delivery.Act act, Instant at);

    /** The same, of something that shows what is in a case. */
    void add(Place channel, Delivery.Act act, CaseNumber shown, Instant at);

    /** The tenants of a surface for which something is due. For some of them an older message may have to wait. */
    List<String> tenants(String surface, Instant now);

    /**
     * Takes the oldest messages for a tenant of a surface that are due, at most {@code limit}, one for each place and
     * never one whose place has an older message waiting. What another worker holds is passed over. They stay held until
     * the transaction at hand ends.
     */
    List<Delivery> take(String surface, String tenant, Instant now, int limit);

    /**
     * It arrived.
     *
     * @param message the platform's id of the message; kept if later edits and notes may name it
     */
    void sent(Delivery delivery, Optional<String> message, Instant at);

    /** Our own name for the message that the platform calls this, at this place; empty if it is none of ours. */
    Optional<String> nameOf(Place place, String message);

    /** Whether a message to this person was tried, and it is not known yet whether it arrived. */
    boolean mayHaveArrived(Address to);

    /** Where the message of this name stands, or was to stand and does not yet, given up or not. */
    List<Standing> standing(String name);

    /**
     * Removes the message of this name that was to go there, if nobody can have seen it: it was not tried, or it was given
     * up.
     *
     * @return whether there was one
     */
    boolean recall(String name, Standing at);

    /**
     * Shows this in the message of this name that was to go there and did not arrive yet.
     *
     * @return whether nobody can have seen it as it was, so that there is nothing to edit
     */
    boolean rewrite(String name, Standing at, Screen instead);

    /** Whom a message was for when it was added, and what it is about. */
    Meant meant(Delivery delivery);

    /**
     * What a message is for.
     *
     * @param person the number of the person who was behind its user then; empty if nobody was known
     * @param about the case that it tells of or shows
     */
    record Meant(Optional<Long> person, Optional<CaseNumber> about) {}

    /** It is not to be sent any more. */
    void drop(Delivery delivery);

    /**
     * Where a message is.
     *
     * @param place where
     * @param user to whom; empty for everybody in a channel
     */
    record Standing(Place place, Optional<ChatIdentity> user) {}

    /** Forgets what was sent before then, at most {@code limit} messages in one go; answers how many. */
    int forgetSentBefore(Instant then, int limit);

    /** It did not arrive; try again after this time. */
    void failed(Delivery delivery, Instant at, Duration retryAfter);

    /** It did not arrive, which is counted already; try again then. */
    void postpone(Delivery delivery, Instant until);

    /**
     * It will not arrive. It waits for somebody to look at it, and holds up nothing; one that a later edit takes the place
     * of is forgotten.
     */
    void giveUp(Delivery delivery, String reason, Instant at);

    /** The message that was to be edited or answered is not there any more. */
    void forgetMessage(Delivery delivery);

    /** What will not arrive, the latest first, at most {@code limit}. */
    List<GivenUp> givenUp(Optional<Long> before, int limit);

    /** Tries one again that was given up; false if there is none with this id. */
    boolean retry(long id, Instant at);

    /** Tries all again that were given up; answers how many. */
    int retryAll(Instant at);

    /**
     * A message that will not arrive.
     *
     * @param id its id
     * @param place where it was to go
     * @param person the name of the person that it was for; empty for everybody in a channel, or where nobody was known
     * @param reason why, in the platform's words
     * @param attempts how often it was tried
     * @param at since when
     */
    record GivenUp(long id, Place place, Optional<String> person, String reason, int attempts, Instant at) {}
}
