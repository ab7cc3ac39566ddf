package org.caseassistant.bot.slack.webapi;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.chat.Pace;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.wording.SlackNames;

/**
 * Calls Slack for one workspace, at the pace of its limits, and again where it answers that there were too many calls all
 * the same, after as long as it asks for. Made for virtual threads; safe for use by several.
 */
final class SlackCalls implements AutoCloseable {
    private static final int ATTEMPTS = 4;
    private static final int TOO_MANY = 429;
    private static final String HTTP_STATUS = "HTTP status ";
    private static final String ENDING = "the program is ending";

    /** Slack takes some more now and then (docs.slack.dev, Rate limits). */
    private static final int POSTS_AT_ONCE = 6;

    private static final int UPDATES_AT_ONCE = 25;
    private static final int CHANNELS = 5_000;

    private final Metrics metrics;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Latest<String, Pace> channels = new Latest<>(CHANNELS);
    private final Rates rates;
    private final Pace updates;

    /**
     * For one workspace.
     *
     * @param rates how often it may be called
     */
    SlackCalls(Metrics metrics, Rates rates) {
        this.metrics = metrics;
        this.rates = rates;
        this.updates = new Pace(UPDATES_AT_ONCE, rates.betweenUpdates());
    }

    /** A call of Slack's library. */
    interface Call<R> {
        /** Makes it. */
        R run() throws IOException, SlackApiException;
    }

    /**
     * Makes a call that has a good answer in the end.
     *
     * @param pace that is kept
     * @param patience how long it may wait for its turn, in all
     * @throws SlackCallException if it has not
     */
    <R extends SlackApiTextResponse> R call(String method, Pace pace, Duration patience, Call<R> call) {
        long end = System.nanoTime() + patience.toNanos();
        for (int attempt = 1;; attempt++) {
            awaitTurn(method, pace, end);
            try {
                R response = call.run();
                if (!response.isOk()) {
                    throw failed(method, String.valueOf(response.getError()), null);
                }
                return response;
            } catch (SlackApiException refusal) {
                int status = refusal.getResponse().code();
                if (status != TOO_MANY) {
                    throw failed(method, HTTP_STATUS + status, null);
                }
                long wait = TimeUnit.SECONDS.toNanos(seconds(refusal.getResponse().header("Retry-After")));
                long now = System.nanoTime();
                // Holds back those too who would only be told the same.
                pace.pause(now, wait);
                if (attempt == ATTEMPTS || now + wait - end > 0) {
                    throw tooMany(method, HTTP_STATUS + status, wait);
                }
            } catch (IOException failure) {
                throw failed(method, "no answer", failure);
            }
        }
    }

    private void awaitTurn(String method, Pace pace, long end) {
        long now = System.nanoTime();
        long ahead = pace.ahead(now);
        long over = now + ahead - end;
        boolean waited = over > 0 ? waited(end - now) : waited(pace.turn(now));
        if (!waited) {
            throw failed(method, ENDING, null);
        }
        if (over > 0) {
            throw tooMany(method, "too many waiting", over);
        }
    }

    /** What Slack asks for; a second where it does not say. */
    private static long seconds(String retryAfter) {
        return retryAfter != null && retryAfter.matches("[0-9]{1,6}") ? Math.max(1, Long.parseLong(retryAfter)) : 1;
    }

    private SlackCallException tooMany(String method, String error, long wait) {
        metrics.platformError(SlackNames.SURFACE, method, error);
        return new SlackCallException(method, error, Optional.of(Duration.ofNanos(wait)), null);
    }

    /** A call that failed, which is counted. */
    SlackCallException failed(String method, String error, Throwable cause) {
        metrics.platformError(SlackNames.SURFACE, method, error);
        return new SlackCallException(method, error, cause);
    }

    /** Waits; false if this is closed. */
    boolean waited(long nanoseconds) {
        try {
            return nanoseconds <= 0 || !closed.await(nanoseconds, TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of messages in a channel. */
    synchronized Pace posts(String channel) {
        return channels.get(channel).orElseGet(() -> {
            var pace = new Pace(POSTS_AT_ONCE, rates.betweenPosts());
            channels.put(channel, pace);
            return pace;
        });
    }

    /** Of changes of messages in the workspace. */
    Pace updates() {
        return updates;
    }

    /** Lets nobody wait any longer. */
    @Override
    public void close() {
        closed.countDown();
    }
}
