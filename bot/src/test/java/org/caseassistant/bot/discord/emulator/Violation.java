package org.caseassistant.bot.discord.emulator;

import java.time.Instant;

/**
 * Something that an app must not do, whatever Discord would make of it. Tests assert that there are none.
 *
 * @param at     when, by the emulator's clock
 * @param kind   which rule
 * @param detail what happened, with names and sizes
 */
public record Violation(Instant at, Kind kind, String detail) {

    /** Which rule was broken. */
    public enum Kind {
        /** An unknown route, or one of the wrong version. */
        ROUTE,
        /** A missing or wrong token, or an unusual User-Agent. */
        AUTHENTICATION,
        /** A body that Discord refuses, or with a field that it does not know. */
        PAYLOAD,
        /** A wrong step at the gateway. */
        GATEWAY,
        /** An answer to an interaction that came late, twice, or was of a type that does not belong there. */
        ACKNOWLEDGEMENT,
        /** Something that the app has no permission for. */
        PERMISSION,
        /** A mention that would notify people, see {@link DiscordEmulator#liveMentions()}. */
        MENTION,
        /** More requests than the app was told it may send. */
        RATE_LIMIT
    }
}
