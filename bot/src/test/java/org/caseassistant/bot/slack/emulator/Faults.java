package org.caseassistant.bot.slack.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Troubles that the next calls of a method are to meet. Besides the Web API's methods there are {@code response_url},
 * {@code upload} and {@code download}.
 */
public final class Faults {

    /** One trouble. */
    sealed interface Fault {

        /** HTTP 429 (docs.slack.dev, Rate limits). */
        record RateLimit(int seconds) implements Fault {}

        /** HTTP 500, after the request was handled or before. */
        record Broken(boolean handled) implements Fault {}

        /** No answer until it is let go. */
        record Held(CountDownLatch gate) implements Fault {}

        /** Handled, but the answer is lost. */
        record Dropped() implements Fault {}

        /** Refused under a name. */
        record Refused(String error) implements Fault {}
    }

    private final Map<String, Deque<Fault>> waiting = new ConcurrentHashMap<>();

    private volatile CountDownLatch gate = new CountDownLatch(1);

    private volatile Set<String> troubled = Set.of();

    private volatile double share;

    private Random chance = new Random();

    Faults() {}

    /**
     * Answers with 429 and {@code Retry-After}.
     *
     * @param method  whose calls
     * @param calls   how many of them
     * @param seconds the value of {@code Retry-After}
     * @return this
     */
    public Faults rateLimit(String method, int calls, int seconds) {
        return add(method, calls, new Fault.RateLimit(seconds));
    }

    /**
     * Answers with HTTP status 500.
     *
     * @param method whose calls
     * @param calls  how many of them
     * @return this
     */
    public Faults serverError(String method, int calls) {
        return add(method, calls, new Fault.Broken(false));
    }

    /**
     * Answers {@code ok: false}.
     *
     * @param method whose calls
     * @param calls  how many of them
     * @param error  the name of the error, for example {@code invalid_auth}
     * @return this
     */
    public Faults refuse(String method, int calls, String error) {
        return add(method, calls, new Fault.Refused(error));
    }

    /**
     * Does what was asked, then breaks the connection: the app cannot know the outcome.
     *
     * @param method whose calls
     * @param calls  how many of them
     * @return this
     */
    public Faults dropAfterHandling(String method, int calls) {
        return add(method, calls, new Fault.Dropped());
    }

    /**
     * Keeps calls waiting until {@link #release}; then they are handled as usual, if anyone still listens or not.
     *
     * @param method whose calls
     * @param calls  how many of them
     * @return this
     */
    public Faults hold(String method, int calls) {
        return add(method, calls, new Fault.Held(gate));
    }

    /**
     * Lets a share of all calls to come fail: of these, half are answered with 429, a quarter with 500 and nothing done,
     * a quarter with 500 though it was done.
     *
     * @param part    the share, from 0 to 1
     * @param seed    decides which
     * @param methods whose calls
     * @return this
     */
    public synchronized Faults failing(double part, long seed, String... methods) {
        chance = new Random(seed);
        share = part;
        troubled = Set.copyOf(List.of(methods));
        return this;
    }

    private synchronized Optional<Fault> byChance(String what) {
        if (!troubled.contains(what) || chance.nextDouble() >= share) {
            return Optional.empty();
        }
        return Optional.of(switch (chance.nextInt(4)) {
            case 0 -> new Fault.Broken(false);
            case 1 -> new Fault.Broken(true);
            default -> new Fault.RateLimit(1);
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
     * @param method whose calls
     * @return false if some trouble waits for a call
     */
    public boolean met(String method) {
        var queue = waiting.get(method);
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

    private Faults add(String method, int calls, Fault fault) {
        var queue = waiting.computeIfAbsent(method, _ -> new ArrayDeque<>());
        synchronized (queue) {
            for (int i = 0; i < calls; i++) {
                queue.add(fault);
            }
        }
        return this;
    }

    Optional<Fault> take(String method) {
        var queue = waiting.get(method);
        if (queue == null) {
            return byChance(method);
        }
        synchronized (queue) {
            return Optional.ofNullable(queue.poll()).or(() -> byChance(method));
        }
    }
}
