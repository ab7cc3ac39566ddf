package org.caseassistant.bot.slack.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
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

        /** HTTP 500. */
        record Broken() implements Fault {}

        /** No answer until it is let go. */
        record Held(CountDownLatch gate) implements Fault {}

        /** Handled, but the answer is lost. */
        record Dropped() implements Fault {}

        /** Refused under a name. */
        record Refused(String error) implements Fault {}
    }

    private final Map<String, Deque<Fault>> waiting = new ConcurrentHashMap<>();

    private volatile CountDownLatch gate = new CountDownLatch(1);

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
        return add(method, calls, new Fault.Broken());
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

    /** Lets all held calls go on. */
    public void release() {
        gate.countDown();
        gate = new CountDownLatch(1);
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
            return Optional.empty();
        }
        synchronized (queue) {
            return Optional.ofNullable(queue.poll());
        }
    }
}
