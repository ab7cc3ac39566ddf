package org.caseassistant.core.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to one interaction.
 *
 * @param settled one line that takes the place of the prompt that was just answered, such as "Subject: Cannot log in"
 * @param messages what to show next
 * @param dialog a form to show, or to show anew if it is open already
 * @param fieldErrors what is wrong with single fields of a form that was sent, by field. The form stays open; where the
 *     platform closed it, {@code dialog} is the form in which they can be corrected
 * @param handout a file for the person who acted, and nobody else
 */
public record Reply(
        Optional<String> settled,
        List<Message> messages,
        Optional<Dialog> dialog,
        Map<String, String> fieldErrors,
        Optional<Handout> handout) {
    /** Without a file. */
    public Reply(
            Optional<String> settled,
            List<Message> messages,
            Optional<Dialog> dialog,
            Map<String, String> fieldErrors) {
        this(settled, messages, dialog, fieldErrors, Optional.empty());
    }

    /** Copies the collections. */
    public Reply {
        messages = List.copyOf(messages);
        fieldErrors = Collections.unmodifiableMap(new LinkedHashMap<>(fieldErrors));
    }

    /** A reply that says nothing: what was done shows elsewhere. */
    public static Reply nothing() {
        return new Reply(Optional.empty(), List.of(), Optional.empty(), Map.of());
    }

    /** A reply of one screen, to be seen by nobody but the person who acted, wherever they are. */
    public static Reply of(Screen screen) {
        return of(Message.Audience.ONLY_USER, screen);
    }

    /** A reply of one screen that goes on with the conversation, in the person's direct messages. */
    public static Reply direct(Screen screen) {
        return of(Message.Audience.DIRECT, screen);
    }

    private static Reply of(Message.Audience audience, Screen screen) {
        return new Reply(Optional.empty(), List.of(new Message(audience, screen)), Optional.empty(), Map.of());
    }

    /** A reply that shows a form. */
    public static Reply of(Dialog dialog) {
        return new Reply(Optional.empty(), List.of(), Optional.of(dialog), Map.of());
    }

    /** A reply that leaves a form open, with what is wrong in it. */
    public static Reply refusing(Map<String, String> fieldErrors) {
        return refusing(fieldErrors, Optional.empty());
    }

    /** The same, with the form in which that can be corrected once the sent one is closed. */
    public static Reply refusing(Map<String, String> fieldErrors, Optional<Dialog> correction) {
        return new Reply(Optional.empty(), List.of(), correction, fieldErrors);
    }

    /** The same, with a line that takes the place of the prompt that was just answered. */
    public Reply settling(Optional<String> line) {
        return new Reply(line, messages, dialog, fieldErrors, handout);
    }

    /** The same, with this file. */
    public Reply handing(Handout file) {
        return new Reply(settled, messages, dialog, fieldErrors, Optional.of(file));
    }

    /**
     * One message.
     *
     * @param audience who sees it
     * @param screen what it shows
     */
    public record Message(Audience audience, Screen screen) {
        /** Who sees a message. */
        public enum Audience {
            /** Only the person who acted, wherever they are. */
            ONLY_USER,
            /** The person who acted, in their direct messages. */
            DIRECT
        }
    }
}
