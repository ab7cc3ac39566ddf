package org.caseassistant.bot.slack.emulator;

import java.time.Duration;
import java.util.List;

/** A way to the app. */
interface Transport {

    /** Sends a parcel and waits for its acknowledgement, at most as long as the deadline. */
    Answer deliver(Parcel parcel, Duration deadline);

    /** Sends these one right after the other, and only then waits for their acknowledgements; in the same order. */
    List<Answer> deliverAtOnce(List<Parcel> parcels, Duration deadline);
}
