package org.caseassistant.bot.slack.emulator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids in Slack's forms, the same ones in every run. */
final class Ids {

    private final InstantSource clock;

    private final AtomicLong next = new AtomicLong();

    private final AtomicLong lastTs = new AtomicLong();

    Ids(InstantSource clock) {
        this.clock = clock;
    }

    /** An id such as {@code V0000012}. */
    String next(String prefix) {
        return String.format(Locale.ROOT, "%s0EMU%05d", prefix, next.incrementAndGet());
    }

    /** A message's or an action's timestamp: seconds and micros, each later than all before. */
    String ts() {
        long micros = micros(clock.instant());
        long unique = lastTs.updateAndGet(last -> Math.max(last + 1, micros));
        return String.format(Locale.ROOT, "%d.%06d", unique / 1_000_000, unique % 1_000_000);
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }
}
