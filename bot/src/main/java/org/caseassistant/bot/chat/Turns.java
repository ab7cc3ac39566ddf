package org.caseassistant.bot.chat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Does what each user asked for one after the other, in the order of asking; different users do not wait. */
public final class Turns implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService threads;
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /**
     * Made once for each surface.
     *
     * @param surface its name, for the names of the threads
     */
    public Turns(String surface) {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(surface + "-", 0).factory());
    }

    /** Does this after everything that this user asked for before. It must not throw. */
    public void after(String user, Runnable work) {
        CompletableFuture<Void> mine = last.compute(
                user,
                (_, before) -> (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                        .thenRunAsync(work, threads));
        var _ = mine.whenComplete((_, _) -> last.remove(user, mine));
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

    /** Waits a while for what was begun. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
