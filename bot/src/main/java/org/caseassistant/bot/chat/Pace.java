package org.caseassistant.bot.chat;

import java.time.Duration;

/**
 * Keeps to a rate, so that a platform need not say that it is too much: some at once, then one in each interval. Safe for use
 * by several threads; whoever has to wait waits by itself.
 */
public final class Pace {
    private final int burst;
    private final long interval;
    private long next = Long.MIN_VALUE;

    /**
     * With everything free yet.
     *
     * @param burst how many may go at once after a pause
     * @param interval between two in the long run
     */
    public Pace(int burst, Duration interval) {
        this.burst = burst;
        this.interval = interval.toNanos();
    }

    /**
     * Takes the next turn.
     *
     * @param now in nanoseconds, on any clock that only goes forward
     * @return nanoseconds to wait for it; 0 to go at once
     */
    public synchronized long turn(long now) {
        long earliest = now - (burst - 1) * interval;
        long mine = next == Long.MIN_VALUE || next - earliest < 0 ? earliest : next;
        next = mine + interval;
        return Math.max(0, mine - now);
    }

    /** How long the next turn is to wait, without taking it. */
    public synchronized long ahead(long now) {
        return next == Long.MIN_VALUE ? 0 : Math.max(0, next - now);
    }

    /** Lets nobody go before that long from now has passed. */
    public synchronized void pause(long now, long nanoseconds) {
        long then = now + nanoseconds;
        if (next == Long.MIN_VALUE || next - then < 0) {
            next = then;
        }
    }
}
