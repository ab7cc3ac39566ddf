package org.caseassistant.bot.slack.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The trigger ids: each lives for three seconds and opens one view (docs.slack.dev, views.open,
 * {@code expired_trigger_id} and {@code exchanged_trigger_id}). Guarded by the world's lock.
 */
final class Triggers {

    static final Duration LIFE = Duration.ofSeconds(3);

    /**
     * Permission to open a view.
     *
     * @param team the workspace
     * @param user whom to show it to
     * @param view the modal that the user acted in; empty if it was elsewhere
     * @param born when it was given out
     */
    record Trigger(String team, String user, String view, Instant born) {}

    private final InstantSource clock;

    private final Ids ids;

    private final Map<String, Trigger> given = new HashMap<>();

    private final Set<String> exchanged = new HashSet<>();

    Triggers(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    String issue(String team, String user, String view) {
        var id = ids.ts() + "." + ids.next("TR");
        given.put(id, new Trigger(team, user, view, clock.instant()));
        return id;
    }

    /** Looks at a trigger without using it up, so that a refused view does not cost it. */
    Trigger check(String id, String team) throws ApiError {
        var trigger = given.get(id);
        if (trigger == null || !trigger.team().equals(team)) {
            throw new ApiError("invalid_trigger_id");
        }
        if (exchanged.contains(id)) {
            throw new ApiError("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.born().plus(LIFE))) {
            throw new ApiError("expired_trigger_id");
        }
        return trigger;
    }

    void exchange(String id) {
        exchanged.add(id);
    }
}
