package org.caseassistant.bot.slack.emulator;

import java.time.Instant;

/**
 * Something that an app must not do, whatever Slack would make of it. Tests assert that there are none.
 *
 * @param at     when, by the emulator's clock
 * @param kind   which rule
 * @param detail what happened, with names and sizes
 */
public record Violation(Instant at, Kind kind, String detail) {

    /** Which rule was broken. */
    public enum Kind {
        /** An unknown Web API method. */
        METHOD,
        /** An unknown or missing argument, or one of the wrong form. */
        ARGUMENT,
        /** A call without a scope it needs. */
        SCOPE,
        /** Blocks, a view, attachments or a text beyond what is allowed. */
        PAYLOAD,
        /** Blocks without the text that notifications and screen readers show (docs.slack.dev, chat.postMessage). */
        FALLBACK_TEXT,
        /** An acknowledgement that came late or carried what does not belong there. */
        ACKNOWLEDGEMENT,
        /** A mention in a text that would notify people, see {@link SlackEmulator#liveMentions()}. */
        MENTION,
        /** A misuse of a {@code response_url}. */
        RESPONSE_URL
    }
}
