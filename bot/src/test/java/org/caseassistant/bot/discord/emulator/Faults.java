package org.caseassistant.bot.discord.emulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Troubles that the next calls of a route are to meet. */
public final class Faults {

    /** One trouble. */
    sealed interface Fault {

        /** HTTP 429 (Discord, Rate Limits). */
        record RateLimit(int seconds, boolean global) implements Fault {}

        /** An HTTP status without sense, after the request was handled or before. */
        record Broken(int status, boolean handled) implements Fault {}

        /** No answer until it is let go, or a time has passed. */
        record Held(CountDownLatch gate, Duration atMost) implements Fault {

            void await() {
                try {
                    if (!gate.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        /** The connection breaks, after the request was handled or before. */
        record Dropped(boolean handled) implements Fault {}
    }

    private final Map<String, Deque<Fault>> waiting = new ConcurrentHashMap<>();

    private volatile CountDownLatch gate = new CountDownLatch(1);

    private volatile Set<String> troubled = Set.of();

    private volatile double share;

    private Random chance = new Random();

    Faults() {}

    /**
     * Answers with 429 and {@code Retry-After}, for this route's bucket alone.
     *
     * @param route   whose calls
     * @param calls   how many of them
     * @param seconds the value of {@code Retry-After}
     * @return this
     */
    public Faults rateLimit(Route route, int calls, int seconds) {
        return add(route.name(), calls, new Fault.RateLimit(seconds, false));
    }

    /**
     * Answers with 429 and says that the limit is global.
     *
     * @param route   whose calls
     * @param calls   how many of them
     * @param seconds the value of {@code Retry-After}
     * @return this
     */
    public Faults globalRateLimit(Route route, int calls, int seconds) {
        return add(route.name(), calls, new Fault.RateLimit(seconds, true));
    }

    /**
     * Answers with an HTTP status, without having done anything.
     *
     * @param route  whose calls
     * @param calls  how many of them
     * @param status for example 500 or 502
     * @return this
     */
    public Faults serverError(Route route, int calls, int status) {
        return add(route.name(), calls, new Fault.Broken(status, false));
    }

    /**
     * Does what was asked, then breaks the connection: the app cannot know the outcome.
     *
     * @param route whose calls
     * @param calls how many of them
     * @return this
     */
    public Faults dropAfterHandling(Route route, int calls) {
        return add(route.name(), calls, new Fault.Dropped(true));
    }

    /**
     * Breaks the connection without having done anything.
     *
     * @param route whose calls
     * @param calls how many of them
     * @return this
     */
    public Faults dropBeforeHandling(Route route, int calls) {
        return add(route.name(), calls, new Fault.Dropped(false));
    }

    /**
     * Keeps calls waiting until {@link #release}; then they are handled as usual.
     *
     * @param route whose calls
     * @param calls how many of them
     * @return this
     */
    public Faults hold(Route route, int calls) {
        return add(route.name(), calls, new Fault.Held(gate, Duration.ofHours(1)));
    }

    /**
     * Handles calls late.
     *
     * @param route whose calls
     * @param calls how many of them
     * @param time  how late
     * @return this
     */
    public Faults slow(Route route, int calls, Duration time) {
        return add(route.name(), calls, new Fault.Held(new CountDownLatch(1), time));
    }

    /**
     * Answers downloads of files with an HTTP status.
     *
     * @param calls  how many of them
     * @param status for example 500
     * @return this
     */
    public Faults downloadError(int calls, int status) {
        return add("download", calls, new Fault.Broken(status, false));
    }

    /**
     * Lets a share of all calls to come fail: of these, half are answered with 429, a quarter with 500 and nothing done,
     * a quarter with 500 though it was done.
     *
     * @param part    the share, from 0 to 1
     * @param seed    decides which
     * @param routes  whose calls
     * @return this
     */
    public synchronized Faults failing(double part, long seed, Route... routes) {
        chance = new Random(seed);
        share = part;
        troubled = Set.copyOf(Arrays.stream(routes).map(Route::name).toList());
        return this;
    }

    private synchronized Optional<Fault> byChance(String what) {
        if (!troubled.contains(what) || chance.nextDouble() >= share) {
            return Optional.empty();
        }
        return Optional.of(switch (chance.nextInt(4)) {
            case 0 -> new Fault.Broken(500, false);
            case 1 -> new Fault.Broken(500, true);
            default -> new Fault.RateLimit(1, false);
        });
    }

    /** Lets all held calls go on. */
    public void release() {
        gate.countDown();
        gate = new CountDownLatch(1);
    }

    /**
     * Whether calls have met all that was ordered for them.
     *
     * @param route whose calls
     * @return false if some trouble waits for a call
     */
    public boolean met(Route route) {
        var queue = waiting.get(route.name());
        if (queue == null) {
            return true;
        }
        synchronized (queue) {
            return queue.isEmpty();
        }
    }

    /** Forgets the troubles that no call has met yet. */
    public void clear() {
        waiting.clear();
    }

    private Faults add(String what, int calls, Fault fault) {
        var queue = waiting.computeIfAbsent(what, _ -> new ArrayDeque<>());
        synchronized (queue) {
            for (int i = 0; i < calls; i++) {
                queue.add(fault);
            }
        }
        return this;
    }

    Optional<Fault> take(String what) {
        var queue = waiting.get(what);
        if (queue == null) {
            return byChance(what);
        }
        synchronized (queue) {
            return Optional.ofNullable(queue.poll()).or(() -> byChance(what));
        }
    }
}
