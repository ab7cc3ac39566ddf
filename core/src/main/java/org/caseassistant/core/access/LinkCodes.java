package org.caseassistant.core.access;

import java.time.Instant;
import java.util.Optional;
import org.caseassistant.core.directory.ChatIdentity;

/** Where one-time codes are kept. Of a chat user only the code asked for last counts. */
public interface LinkCodes {
    /** Lets nobody else ask for this user or this address until the transaction at hand ends. */
    void lock(ChatIdentity user, String email);

    /** How many codes this user asked for since then. */
    int askedBy(ChatIdentity user, Instant since);

    /** How many codes were asked for since then for this address, lower case. */
    int askedFor(String email, Instant since);

    /** Keeps a code. */
    void add(LinkCode code);

    /** The code this user asked for last, held until the transaction at hand ends. */
    Optional<LinkCode> lockLatest(ChatIdentity user);

    /** The code this user asked for last was tried, and is used up if that was right. */
    void tried(ChatIdentity user, boolean right);

    /** Forgets the codes asked for before then, at most {@code limit} in one go; answers how many. */
    int forgetBefore(Instant then, int limit);
}
