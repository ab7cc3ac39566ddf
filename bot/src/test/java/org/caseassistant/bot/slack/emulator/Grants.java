package org.caseassistant.bot.slack.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The OAuth codes: each good for ten minutes and one exchange (docs.slack.dev, Installing with OAuth). Guarded by the
 * world's lock.
 */
final class Grants {

    static final Duration LIFE = Duration.ofMinutes(10);

    /**
     * What a user agreed to.
     *
     * @param workspace   where
     * @param installer   who
     * @param scopes      the bot scopes
     * @param redirectUri the address the code was sent to
     * @param born        when
     */
    record Grant(Workspace workspace, String installer, List<String> scopes, String redirectUri, Instant born) {}

    private final InstantSource clock;

    private final Ids ids;

    private final Map<String, Grant> open = new HashMap<>();

    private final Map<String, Grant> used = new HashMap<>();

    Grants(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    String issue(Workspace workspace, String installer, List<String> scopes, String redirectUri) {
        var code = ids.next("code");
        open.put(code, new Grant(workspace, installer, scopes, redirectUri, clock.instant()));
        return code;
    }

    Grant exchange(String code, String redirectUri) throws ApiError {
        if (used.containsKey(code)) {
            throw new ApiError("code_already_used");
        }
        var grant = open.get(code);
        if (grant == null || clock.instant().isAfter(grant.born().plus(LIFE))) {
            throw new ApiError("invalid_code");
        }
        if (!redirectUri.isEmpty() && !redirectUri.equals(grant.redirectUri())) {
            throw new ApiError("bad_redirect_uri");
        }
        open.remove(code);
        used.put(code, grant);
        return grant;
    }
}
