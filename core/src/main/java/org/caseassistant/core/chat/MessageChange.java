package org.caseassistant.core.chat;

import java.util.Optional;
import org.caseassistant.core.directory.ChatIdentity;

/**
 * A message that somebody wrote was changed or deleted on its platform.
 *
 * @param eventId the platform's id of the event; the same again means the same event, delivered again
 * @param place where the message stands
 * @param message the platform's id of the message
 * @param author who wrote it; empty where the platform does not tell that of a deleted one
 * @param text what it says to the assistant now; empty if it was deleted
 */
public record MessageChange(
        String eventId, Place place, String message, Optional<ChatIdentity> author, Optional<String> text) {
    /** Drops what cannot be stored. */
    public MessageChange {
        text = text.map(words -> words.replace("\0", "").strip());
    }
}
