package org.caseassistant.core.chat;

import java.time.Instant;

/** Platform events that were handled, with the reply each one got, so that a repeated delivery changes nothing. */
public interface ProcessedEvents {
    /**
     * Claims an event in the transaction at hand. Where another transaction is handling the same event, waits for it.
     *
     * @param surface the platform, whose event ids are its own
     * @param eventId the platform's id of the event
     * @return whether it is this transaction's to handle now, or what came of it before
     */
    Claim claim(String surface, String eventId, Instant at);

    /** What came of claiming an event. */
    sealed interface Claim {
        /** It is this transaction's to handle. */
        record Ours() implements Claim {}

        /** It was handled before, with this reply. */
        record Handled(Reply reply) implements Claim {}

        /** It was handled before, by a version of the program whose reply this one cannot read. */
        record HandledOtherwise() implements Claim {}
    }

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
