package org.caseassistant.core.chat;

import java.util.Optional;
import org.caseassistant.core.directory.ChatIdentity;

/**
 * One message to one place, on its way out.
 *
 * @param id its id, the same on every attempt
 * @param place where
 * @param user to whom; empty for everybody in a channel
 * @param act what to do there
 * @param message the platform's id of the message that the act is about; empty for a new one
 * @param attempts how often it was tried before; what became of those tries may be unknown
 */
public record Delivery(
        long id, Place place, Optional<ChatIdentity> user, Act act, Optional<String> message, int attempts) {

    /** What to show. */
    public Screen screen() {
        return act.screen();
    }

    /** What can be done at a place. In a channel a screen is one message; what does not fit into it is left out. */
    public sealed interface Act {
        /** The longest name of a message, in characters. */
        int LONGEST_KEY = 100;

        /** What to show. */
        Screen screen();

        /** Our own name for the message that is posted or edited, or below which it stands; empty for one without. */
        default Optional<String> name() {
            return switch (this) {
                case Post(var key, _) -> key;
                case Edit(var key, _) -> Optional.of(key);
                case Note(var key, _, _) -> Optional.of(key);
            };
        }

        private static void checkKey(String key) {
            if (key.isEmpty() || key.length() > LONGEST_KEY) {
                throw new IllegalArgumentException(
                        "the name of a message has 1 to " + LONGEST_KEY + " characters: " + key);
            }
        }

        /**
         * A new message.
         *
         * @param key our own name for it at its place, for later edits and notes; empty if there will be none
         */
        record Post(Optional<String> key, Screen screen) implements Act {
            /** Refuses names that are too long. */
            public Post {
                key.ifPresent(Act::checkKey);
            }
        }

        /** Another content for the message of this name. Where it is gone, it is posted anew. */
        record Edit(String key, Screen screen) implements Act {
            /** Refuses names that are too long. */
            public Edit {
                checkKey(key);
            }
        }

        /**
         * A message in the thread of the message of this name. Where that is gone, this is left out.
         *
         * @param own our own name for it at its place, for later edits; empty if there will be none
         */
        record Note(String key, Optional<String> own, Screen screen) implements Act {
            /** Refuses names that are too long. */
            public Note {
                checkKey(key);
                own.ifPresent(Act::checkKey);
            }

            /** One that is never edited. */
            public Note(String key, Screen screen) {
                this(key, Optional.empty(), screen);
            }
        }
    }
}
