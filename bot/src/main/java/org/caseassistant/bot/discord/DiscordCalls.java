package org.caseassistant.bot.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.requests.RestAction;
import org.caseassistant.bot.chat.Pace;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException.Outlook;

/**
 * The calls for one delivery: at the pace of all that comes by itself, and no longer than it may take. JDA keeps to the
 * limits of each channel by itself, and to the one of all calls together only after Discord has refused some.
 */
final class DiscordCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final int A_SECOND = 48;

    private final Pace pace;
    private final long end = System.nanoTime() + PATIENCE.toNanos();

    /** Beginning now. */
    DiscordCalls(Pace pace) {
        this.pace = pace;
    }

    /** Fifty calls a second for everything, answers to interactions apart (Rate Limits: Global); a few are left over. */
    static Pace pace() {
        return new Pace(1, Duration.ofSeconds(1).dividedBy(A_SECOND));
    }

    /**
     * What Discord answers.
     *
     * @throws DeliveryFailedException if it does not in time; then nobody knows whether it was done
     */
    <T> T done(RestAction<T> action) throws DeliveryFailedException {
        long now = System.nanoTime();
        CompletableFuture<T> answer = null;
        try {
            TimeUnit.NANOSECONDS.sleep(pace.turn(now));
            answer = action.submit();
            return answer.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw unknown("Discord did not answer in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown("the program is ending", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw unknown("Discord could not be reached", failure.getCause());
        }
    }

    private static DeliveryFailedException unknown(String reason, Throwable cause) {
        return new DeliveryFailedException(Outlook.LATER, Optional.empty(), reason, cause);
    }
}
