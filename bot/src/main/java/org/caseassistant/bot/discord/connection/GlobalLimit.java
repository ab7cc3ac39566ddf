package org.caseassistant.bot.discord.connection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.caseassistant.bot.chat.Pace;

/**
 * Keeps the calls of the bot together to fifty a second, but for those that answer interactions, which Discord does not
 * count (Rate Limits: Global). JDA keeps to the limits of each channel by itself, and to this one only after Discord has
 * refused some.
 *
 * <p>Deliveries wait before they call, so that whoever waits for an answer finds no queue. What JDA calls again, after
 * 429 or 500, is known only when it goes out: then it takes the turn of a later delivery.
 */
public final class GlobalLimit implements Interceptor {
    /** Fifty-one never fit into a second, even if one of them takes fifteen milliseconds longer than another. */
    private static final Duration BETWEEN_CALLS = Duration.ofNanos(20_300_000);

    /** A little longer, so that no queue stays where all calls go out. */
    private static final Duration BETWEEN_DELIVERIES = Duration.ofNanos(20_400_000);

    private final Pace all = new Pace(1, BETWEEN_CALLS);
    private final Pace deliveries = new Pace(1, BETWEEN_DELIVERIES);

    /** Calls that had their turn and have not gone out yet. */
    private final AtomicInteger coming = new AtomicInteger();

    /** Waits until a delivery may make a call. */
    public void awaitDelivery() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(deliveries.turn(System.nanoTime()));
        coming.incrementAndGet();
    }

    /** {@inheritDoc} Whatever it is for. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        if (!answersAnInteraction(chain.request())) {
            awaitTurn();
        }
        return chain.proceed(chain.request());
    }

    /** Those have the id and the token of the interaction in their address, or of the webhook that Discord makes of it. */
    private static boolean answersAnInteraction(Request request) {
        List<String> path = request.url().pathSegments();
        return path.contains("interactions") || path.contains("webhooks");
    }

    private void awaitTurn() throws InterruptedIOException {
        long now = System.nanoTime();
        if (coming.getAndUpdate(calls -> Math.max(0, calls - 1)) == 0) {
            var _ = deliveries.turn(now);
        }
        try {
            TimeUnit.NANOSECONDS.sleep(all.turn(now));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            var ending = new InterruptedIOException("the program is ending");
            ending.initCause(interrupted);
            throw ending;
        }
    }
}
