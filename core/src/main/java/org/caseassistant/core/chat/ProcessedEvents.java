package org.caseassistant.core.chat;

import java.time.Instant;
import java.util.Optional;

/** Platform events that were handled, with the reply each one got, so that a repeated delivery changes nothing. */
public interface ProcessedEvents {
    /**
     * Claims an event in the transaction at hand. Where another transaction is handling the same event, waits for it.
     *
     * @param surface the platform, whose event ids are its own
     * @param eventId the platform's id of the event
     * @return the earlier reply if the event was handled before; empty if it is now this transaction's to handle
     */
    Optional<Reply> claim(String surface, String eventId, Instant at);

    /** Keeps the reply of an event that was claimed. */
    void finish(String surface, String eventId, Reply reply);

    /** Whether the reply of an event was shown. */
    boolean shown(String surface, String eventId);

    /**
     * Remembers that the reply of an event was shown. May be lost if the machine dies at once: then a repeated delivery
     * shows it a second time.
     */
    void shown(String surface, String eventId, Instant at);

    /** Forgets events handled before then; platforms repeat within hours. At most {@code limit} in one go. */
    int forgetBefore(Instant then, int limit);
}
