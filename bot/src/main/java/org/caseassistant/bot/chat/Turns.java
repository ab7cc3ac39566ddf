package org.caseassistant.bot.chat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.caseassistant.bot.logging.FailureLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what each user asked for one after the other, in the order of asking; different users do not wait. */
public final class Turns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FailureLog failures;
    private final Duration patience;
    private final ExecutorService threads;
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
    private volatile boolean ending;

    /**
     * Made once for each surface.
     *
     * @param surface its name, for the names of the threads
     * @param failures where failures are recorded
     */
    public Turns(String surface, FailureLog failures) {
        this(surface, failures, PATIENCE);
    }

    /** The same, with how long the end waits for what was begun. */
    Turns(String surface, FailureLog failures, Duration patience) {
        this.failures = failures;
        this.patience = patience;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(surface + "-", 0).factory());
    }

    /**
     * Does this after everything that this user asked for before, whatever became of that.
     *
     * @param doing what it is, in a few words without any contents
     * @return done when it is; fails with what it threw, which is recorded by then, or with a {@link NotDoneException}
     *     where it is not even begun since the program is ending
     */
    public CompletableFuture<Void> after(String user, String doing, Runnable work) {
        var done = new CompletableFuture<Void>();
        if (ending) {
            done.completeExceptionally(notBegun(null));
            return done;
        }
        CompletableFuture<Void> mine = last.compute(
                user,
                (_, before) -> (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                        .handleAsync((_, _) -> run(doing, work, done), threads));
        var _ = mine.whenComplete((_, refusal) -> {
            last.remove(user, mine);
            if (refusal != null) {
                done.completeExceptionally(notBegun(refusal));
            }
        });
        return done;
    }

    private Void run(String doing, Runnable work, CompletableFuture<Void> done) {
        try {
            work.run();
            done.complete(null);
        } catch (Throwable failure) {
            // Of any kind: somebody waits for this, and something may wait behind it.
            try {
                failures.record(doing, failure);
            } finally {
                done.completeExceptionally(failure);
            }
        }
        return null;
    }

    private static NotDoneException notBegun(Throwable cause) {
        return new NotDoneException("the program is ending", cause);
    }

    /** For what need not wait. */
    public Executor atOnce() {
        return threads;
    }

    /** Whether everything that was asked for is done. */
    public boolean idle() {
        return last.isEmpty();
    }

    /** How many people wait for what they asked for. */
    public int waiting() {
        return last.size();
    }

    /** Whether nothing new is begun any more. */
    public boolean ending() {
        return ending;
    }

    /** Takes nothing new, and waits a while until all is done that was asked for, what waits for its turn among it. */
    @Override
    public void close() {
        ending = true;
        long end = System.nanoTime() + patience.toNanos();
        try {
            CompletableFuture.allOf(last.values().toArray(CompletableFuture[]::new))
                    .get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            threads.shutdown();
            if (!threads.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                threads.shutdownNow();
            }
        } catch (TimeoutException _) {
            LOG.warn("What {} people asked for takes too long to wait for at the end", waiting());
            threads.shutdownNow();
        } catch (ExecutionException failure) {
            failures.record("waiting for what people asked for", failure);
            threads.shutdownNow();
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
