package org.caseassistant.bot.chat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long an acknowledgement may wait for its answer. Slack and Discord give three seconds, the way there and back
 * among them.
 */
public final class Deadline {
    private static final long MILLISECONDS = 2000;

    private Deadline() {}

    /**
     * The answer; empty if there is none yet. Whoever gives it goes on then, and shows it otherwise.
     *
     * @throws NotDoneException if there will be none
     */
    public static <T> Optional<T> within(CompletableFuture<T> answer) {
        try {
            return Optional.of(answer.get(MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof NotDoneException reason
                    ? reason
                    : new NotDoneException("it failed", failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
