package org.caseassistant.bot.slack.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Slack's own pace, off unless a test turns it on (docs.slack.dev, Rate limits): a message a second to a conversation,
 * and fifty updates a minute in a workspace.
 */
public final class Pace {

    private static final int UPDATES = 50;

    private final InstantSource clock;

    private final Map<String, Instant> lastPost = new HashMap<>();

    private final Map<String, Deque<Instant>> updates = new HashMap<>();

    private boolean posts;

    private boolean edits;

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Holds chat.postMessage to a message a second in each conversation.
     *
     * @return this
     */
    public synchronized Pace limitPosts() {
        posts = true;
        return this;
    }

    /**
     * Holds chat.update to fifty a minute in each workspace.
     *
     * @return this
     */
    public synchronized Pace limitUpdates() {
        edits = true;
        return this;
    }

    /** After how many seconds the call may come again; 0 if it may come now. */
    synchronized int retryAfter(String method, String team, String channel) {
        var now = clock.instant();
        return switch (method) {
            case "chat.postMessage" -> posts ? post(team + "/" + channel, now) : 0;
            case "chat.update" -> edits ? update(team, now) : 0;
            default -> 0;
        };
    }

    private int post(String key, Instant now) {
        var last = lastPost.get(key);
        if (last != null && now.isBefore(last.plusSeconds(1))) {
            return 1;
        }
        lastPost.put(key, now);
        return 0;
    }

    private int update(String team, Instant now) {
        var recent = updates.computeIfAbsent(team, _ -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peek().plusSeconds(60).isAfter(now)) {
            recent.poll();
        }
        if (recent.size() >= UPDATES) {
            return (int) Duration.between(now, recent.element().plusSeconds(60)).toSeconds() + 1;
        }
        recent.add(now);
        return 0;
    }
}
