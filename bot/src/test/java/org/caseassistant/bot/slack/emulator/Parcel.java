package org.caseassistant.bot.slack.emulator;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that is sent to the app.
 *
 * @param kind        what sort of thing
 * @param payload     its content
 * @param mayAnswer   whether the acknowledgement may carry a payload
 * @param retry       the number of the retry; 0 for the first try
 * @param retryReason why it is tried again
 */
record Parcel(Kind kind, ObjectNode payload, boolean mayAnswer, int retry, String retryReason) {

    /** The sorts of things, by the names of Socket Mode's envelopes. */
    enum Kind {
        SLASH_COMMANDS, INTERACTIVE, EVENTS_API;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Parcel first(Kind kind, ObjectNode payload, boolean mayAnswer) {
        return new Parcel(kind, payload, mayAnswer, 0, "");
    }

    Parcel again(int number, String reason) {
        return new Parcel(kind, payload, mayAnswer, number, reason);
    }

    /** What it is, for people who read failures. */
    String title() {
        return switch (kind) {
            case SLASH_COMMANDS -> Json.text(payload, "command");
            case INTERACTIVE -> Json.text(payload, "type");
            case EVENTS_API -> Json.textAt(payload, "/event/type");
        };
    }
}
