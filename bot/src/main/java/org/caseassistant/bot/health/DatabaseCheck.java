package org.caseassistant.bot.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.caseassistant.core.storage.UnitOfWork;

/**
 * Whether the database answers. However many ask at once, it is asked one question at a time, so that those who look
 * after the program are no burden to it.
 */
public final class DatabaseCheck implements Supplier<Optional<String>> {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final UnitOfWork storage;
    private final Executor threads = task -> Thread.ofVirtual().name("database-check").start(task);
    private CompletableFuture<Boolean> asking = CompletableFuture.completedFuture(true);

    /** Made once. */
    public DatabaseCheck(UnitOfWork storage) {
        this.storage = storage;
    }

    @Override
    public Optional<String> get() {
        try {
            // Any question will do: it is the answer that counts.
            asked().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException _) {
            return Optional.of("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException _) {
            // The heartbeat asks too, and logs why.
            return Optional.of("it cannot be reached");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of("the program is ending");
        }
    }

    private synchronized CompletableFuture<Boolean> asked() {
        if (asking.isDone()) {
            asking = CompletableFuture.supplyAsync(
                    () -> storage.<Boolean>inTransaction(stores -> stores.directory().isEmpty()), threads);
        }
        return asking;
    }
}
