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

    /** The answer; empty if there is none yet, or none at all, of which the failure log knows. */
    public static <T> Optional<T> within(CompletableFuture<T> answer) {
        try {
            return Optional.of(answer.get(MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException _) {
            // Whoever gives the answer goes on, and shows it otherwise.
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
