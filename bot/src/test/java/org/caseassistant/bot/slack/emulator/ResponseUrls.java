package org.caseassistant.bot.slack.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The response URLs: each takes five messages within thirty minutes (docs.slack.dev, Handling user interaction).
 * Guarded by the world's lock.
 */
final class ResponseUrls {

    static final Duration LIFE = Duration.ofMinutes(30);

    static final int USES = 5;

    /** One URL that was given out. */
    static final class Given {

        private final Workspace workspace;

        private final Channel channel;

        private final String user;

        private final String source;

        private final Instant born;

        private int used;

        Given(Workspace workspace, Channel channel, String user, String source, Instant born) {
            this.workspace = workspace;
            this.channel = channel;
            this.user = user;
            this.source = source;
            this.born = born;
        }

        Workspace workspace() {
            return workspace;
        }

        Channel channel() {
            return channel;
        }

        String user() {
            return user;
        }

        /** The timestamp of the message it belongs to; empty for a command. */
        String source() {
            return source;
        }
    }

    private final InstantSource clock;

    private final Ids ids;

    private final Map<String, Given> given = new HashMap<>();

    ResponseUrls(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** The path of a new URL, below the emulator's root. */
    String issue(Workspace workspace, Channel channel, String user, String source) {
        var id = ids.next("R");
        given.put(id, new Given(workspace, channel, user, source, clock.instant()));
        return "response/" + id;
    }

    Given use(String id) throws ApiError {
        var url = given.get(id);
        if (url == null) {
            throw new ApiError("no_such_url");
        }
        if (clock.instant().isAfter(url.born.plus(LIFE))) {
            throw new ApiError("expired_url");
        }
        if (url.used >= USES) {
            throw new ApiError("used_url");
        }
        url.used++;
        return url;
    }
}
