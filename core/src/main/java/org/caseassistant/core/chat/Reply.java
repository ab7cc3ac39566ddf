package org.caseassistant.core.chat;

import java.util.List;
import java.util.Optional;

/**
 * The answer to one interaction.
 *
 * @param settled one line that takes the place of the prompt that was just answered, such as "Subject: Cannot log in"
 * @param messages what to show next
 */
public record Reply(Optional<String> settled, List<Message> messages) {
    /** Copies the list. */
    public Reply {
        messages = List.copyOf(messages);
    }

    /** A reply of one screen, to be seen by nobody but the person who acted. */
    public static Reply of(Screen screen) {
        return new Reply(Optional.empty(), List.of(new Message(Message.Audience.ONLY_USER, false, screen)));
    }

    /**
     * One message.
     *
     * @param audience who sees it
     * @param replaces whether it takes the place of the message whose control was used
     * @param screen what it shows
     */
    public record Message(Audience audience, boolean replaces, Screen screen) {
        /** Who sees a message. */
        public enum Audience {
            /** Only the person who acted, wherever they are. */
            ONLY_USER,
            /** The person who acted, in their direct messages. */
            DIRECT,
            /** Everyone in the channel. */
            CHANNEL,
            /** Everyone in the thread. */
            THREAD
        }
    }
}
