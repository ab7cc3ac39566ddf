package org.caseassistant.bot.discord.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes when it is told to. */
final class TestClock implements InstantSource {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));

    void pass(Duration time) {
        now.updateAndGet(t -> t.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
