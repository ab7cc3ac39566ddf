package org.caseassistant.core.chat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.form.Given;

/**
 * Something a user did on a platform, in neutral words. The adapter vouches that the user is who the identity says.
 *
 * @param eventId the platform's id of the event; the same again means the same event, delivered again
 * @param place where
 * @param user who
 * @param locale the user's language
 * @param zone the user's time zone, where the platform knows it
 * @param capabilities what the platform can do there
 * @param what what they did
 */
public record Interaction(
        String eventId,
        Place place,
        ChatIdentity user,
        Locale locale,
        Optional<ZoneId> zone,
        Capabilities capabilities,
        What what) {

    /** What a user can do. */
    public sealed interface What {
        /** Without the character U+0000, which PostgreSQL cannot store and which nobody types. */
        private static String storable(String text) {
            return text.replace("\0", "");
        }

        /**
         * A slash command.
         *
         * @param name without the slash
         * @param rest what follows it, as typed
         * @param channel the channel in which it was given; empty where nobody else reads
         */
        record Command(String name, String rest, Optional<Channel> channel) implements What {
            /** Drops what cannot be stored. */
            public Command {
                name = storable(name);
                rest = storable(rest);
            }

            /** Where nobody else reads. */
            public Command(String name, String rest) {
                this(name, rest, Optional.empty());
            }
        }

        /** A case is to be opened about a message: its words, and a web address where it can be found. */
        record AboutMessage(String text, String link) implements What {
            /** Drops what cannot be stored. */
            public AboutMessage {
                text = storable(text);
            }
        }

        /** The person opened their own page with the assistant, on platforms that have one. */
        record OpenedHome() implements What {}

        /**
         * Words typed to the assistant.
         *
         * @param source the message that they are; empty where the platform has none
         */
        record Typed(String text, Optional<Source> source) implements What {
            /** Drops what cannot be stored. */
            public Typed {
                text = storable(text);
            }

            /** On a platform without messages. */
            public Typed(String text) {
                this(text, Optional.empty());
            }
        }

        /** A button. */
        record Pressed(ControlId control) implements What {}

        /** Options of a choice. */
        record Picked(ControlId control, List<String> values) implements What {
            /** Copies the list. */
            public Picked {
                values = List.copyOf(values);
            }
        }

        /** A day from a date input. */
        record PickedDay(ControlId control, LocalDate day, Optional<LocalTime> time) implements What {}

        /** The whole text of a text input. */
        record Filled(ControlId control, String text) implements What {
            /** Drops what cannot be stored. */
            public Filled {
                text = storable(text);
            }
        }

        /**
         * A form that was filled in and sent, or one of whose deciding questions was answered.
         *
         * @param control the form's id
         * @param given the answers by field; a field that is missing was not shown
         * @param uploads the files by field
         * @param sent whether it was sent; otherwise it is still being filled in
         */
        record FilledForm(
                ControlId control, Map<String, Given> given, Map<String, List<Upload>> uploads, boolean sent)
                implements What {
            /** Copies the maps. */
            public FilledForm {
                given = Map.copyOf(given);
                uploads = Map.copyOf(uploads);
            }
        }

        /**
         * A message to the assistant where others read, which begins by naming it. Nothing else that is written there is
         * told of.
         *
         * @param channel where
         * @param thread the platform's id of the message in whose thread it stands; empty outside of threads
         * @param message the platform's id of the message
         * @param text what follows the name, with what stands out in it marked
         * @param files what came with it
         */
        record Marked(Place channel, Optional<String> thread, String message, String text, List<Upload> files)
                implements What {
            /** Copies the list, and drops what cannot be stored. */
            public Marked {
                text = storable(text).strip();
                files = List.copyOf(files);
            }
        }

        /**
         * Files given to the assistant.
         *
         * @param source the message that they came with; empty where the platform has none
         */
        record Uploaded(List<Upload> files, Optional<Source> source) implements What {
            /** Copies the list. */
            public Uploaded {
                files = List.copyOf(files);
            }

            /** On a platform without messages. */
            public Uploaded(List<Upload> files) {
                this(files, Optional.empty());
            }
        }
    }

    /**
     * A message that somebody wrote.
     *
     * @param message the platform's id of it
     * @param answered the platform's id of the message that it answers, as the person said by the platform's own means
     * @param words what it says, with what stands out in it marked by {@link org.caseassistant.core.words.Markup}
     */
    public record Source(String message, Optional<String> answered, String words) {
        /** Drops what cannot be stored. */
        public Source {
            words = What.storable(words).strip();
        }

        /** Without anything that stands out. */
        public Source(String message, Optional<String> answered) {
            this(message, answered, "");
        }
    }

    /**
     * A file as it came from the platform.
     *
     * @param name its name
     * @param mediaType its type, such as {@code image/png}
     * @param content its bytes; never changed after this was made
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(String name, String mediaType, byte[] content) {}
}
