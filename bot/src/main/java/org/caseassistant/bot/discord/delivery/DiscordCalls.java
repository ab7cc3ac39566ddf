package org.caseassistant.bot.discord.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.requests.RestAction;
import org.caseassistant.bot.discord.connection.GlobalLimit;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException.Outlook;

/** The calls for one delivery: when it is their turn, and no longer than it may take. */
public final class DiscordCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final GlobalLimit limit;
    private final long end = System.nanoTime() + PATIENCE.toNanos();

    /** Beginning now. */
    public DiscordCalls(GlobalLimit limit) {
        this.limit = limit;
    }

    /**
     * What Discord answers.
     *
     * @throws DeliveryFailedException if it does not in time; then nobody knows whether it was done
     */
    <T> T done(RestAction<T> action) throws DeliveryFailedException {
        CompletableFuture<T> answer = null;
        try {
            limit.awaitDelivery();
            answer = action.submit();
            return answer.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw unknown("discord.delivery.late", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown("discord.delivery.ending", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw unknown("discord.delivery.unreachable", failure.getCause());
        }
    }

    private static DeliveryFailedException unknown(String reason, Throwable cause) {
        return FailedDelivery.because(Outlook.LATER, reason, cause);
    }
}
