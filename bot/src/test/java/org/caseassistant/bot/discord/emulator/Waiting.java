package org.caseassistant.bot.discord.emulator;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions that other threads bring about. */
final class Waiting {

    private static final long PAUSE_NANOS = 2_000_000;

    private Waiting() {}

    static void until(Duration atMost, BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
