package org.caseassistant.bot.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks something that is elsewhere how it is, and waits for its answer for two seconds. However many ask at once, it is
 * asked one question at a time, so that those who look after the program are no burden to it.
 */
public final class PatientCheck implements Supplier<Optional<String>> {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Optional<String>> question;
    private final Executor threads;
    private CompletableFuture<Optional<String>> asking = CompletableFuture.completedFuture(Optional.empty());

    /**
     * Made once.
     *
     * @param name of the threads that ask
     * @param question answers what is wrong, in words; empty if all is well. It may take its time, and may fail
     */
    public PatientCheck(String name, Supplier<Optional<String>> question) {
        this.question = question;
        this.threads = task -> Thread.ofVirtual().name(name).start(task);
    }

    @Override
    public Optional<String> get() {
        try {
            return asked().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Optional.of("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException _) {
            // Whoever uses it meets the same, and logs why.
            return Optional.of("it cannot be reached");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of("the program is ending");
        }
    }

    private synchronized CompletableFuture<Optional<String>> asked() {
        if (asking.isDone()) {
            asking = CompletableFuture.supplyAsync(question, threads);
        }
        return asking;
    }
}
