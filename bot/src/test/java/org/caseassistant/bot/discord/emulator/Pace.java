package org.caseassistant.bot.discord.emulator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Rate limits (Discord, Rate Limits). Until a test turns them on, the headers speak of limits that no test reaches,
 * because clients wait by these headers.
 */
public final class Pace {

    /**
     * What the headers of an answer say.
     *
     * @param bucket     the bucket's name
     * @param limit      how many requests it takes
     * @param remaining  how many are left
     * @param resetAfter in how many seconds it is full again
     * @param retryAfter whole seconds to wait, if this request was one too many; else 0
     * @param global     whether it was the global limit
     */
    record Limits(String bucket, int limit, int remaining, double resetAfter, int retryAfter, boolean global) {}

    /** A window of time and the requests in it. */
    private static final class Window {

        private long start;

        private int used;
    }

    private static final int GLOBAL = 50;

    private static final long SECOND = 1_000_000_000L;

    private final Map<String, Window> windows = new HashMap<>();

    private int limit = 10_000;

    private long nanos = SECOND;

    private boolean enforced;

    Pace() {}

    /**
     * Enforces a limit for each route and channel, and 50 requests a second for all together but those that answer
     * interactions.
     *
     * @param requests for each bucket
     * @param seconds  in which time
     */
    public synchronized void enforce(int requests, int seconds) {
        limit = requests;
        nanos = seconds * SECOND;
        enforced = true;
        windows.clear();
    }

    /** Counts one request. */
    synchronized Limits count(Request request) {
        var major = request.params().getOrDefault("channel",
                request.params().getOrDefault("guild", request.params().getOrDefault("token", "")));
        // Sends and deletes of messages, reads and edits have buckets of their own.
        var bucket = request.route().name().toLowerCase(Locale.ROOT);
        if (enforced && !request.route().interaction() && !take("", GLOBAL, SECOND)) {
            return new Limits(bucket, limit, limit, 1, left("", SECOND), true);
        }
        boolean taken = take(bucket + major, limit, nanos);
        var window = windows.get(bucket + major);
        double resetAfter = Math.max(0.001, (window.start + nanos - System.nanoTime()) / (double) SECOND);
        return new Limits(bucket, limit, Math.max(0, limit - window.used), resetAfter,
                taken ? 0 : left(bucket + major, nanos), false);
    }

    private boolean take(String name, int most, long length) {
        long now = System.nanoTime();
        var window = windows.computeIfAbsent(name, _ -> new Window());
        if (now - window.start > length) {
            window.start = now;
            window.used = 0;
        }
        if (window.used >= most) {
            return false;
        }
        window.used++;
        return true;
    }

    private int left(String name, long length) {
        return (int) Math.max(1, (windows.get(name).start + length - System.nanoTime() + SECOND - 1) / SECOND);
    }
}
