package org.caseassistant.bot.slack.emulator;

import java.time.Duration;

/** A way to the app. */
interface Transport {

    /** Sends a parcel and waits for its acknowledgement, at most as long as the deadline. */
    Answer deliver(Parcel parcel, Duration deadline);
}
