package org.caseassistant.bot.slack.emulator;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * How the app took a parcel.
 *
 * @param outcome whether it was acknowledged
 * @param elapsed how long it took
 * @param payload what came with the acknowledgement; a missing node if nothing did
 * @param detail  more words, for people who read failures
 * @param noRetry whether the app asked for no retry (docs.slack.dev, Events API, {@code x-slack-no-retry})
 */
record Answer(Delivery.Outcome outcome, Duration elapsed, JsonNode payload, String detail, boolean noRetry) {

    static Answer without(Delivery.Outcome outcome, Duration elapsed, String detail) {
        return new Answer(outcome, elapsed, Json.parse(""), detail, false);
    }

    boolean acknowledged() {
        return outcome == Delivery.Outcome.ACKNOWLEDGED;
    }
}
