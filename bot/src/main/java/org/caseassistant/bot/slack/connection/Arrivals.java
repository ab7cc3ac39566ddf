package org.caseassistant.bot.slack.connection;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.caseassistant.bot.chat.Deadline;

/**
 * Lets what one person did enter their turn in the order in which Slack sent it, each on a thread of its own, as each waits
 * for its acknowledgement.
 */
public final class Arrivals {
    private static final ScopedValue<CompletableFuture<Void>> ENTERED = ScopedValue.newInstance();

    /** Where an envelope says who did it (docs.slack.dev: slash commands; interactions; events, those of messages last). */
    private static final List<List<String>> PEOPLE = List.of(
            List.of("user_id"),
            List.of("user", "id"),
            List.of("event", "user"),
            List.of("event", "message", "user"),
            List.of("event", "previous_message", "user"));

    private final Executor threads;
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /** On these threads. */
    Arrivals(Executor threads) {
        this.threads = threads;
    }

    /** Who did what an envelope tells of; empty if it does not say, or nobody did. */
    static Optional<String> person(JsonObject envelope) {
        return PEOPLE.stream().flatMap(path -> at(envelope.get("payload"), path).stream()).findFirst();
    }

    private static Optional<String> at(JsonElement from, List<String> path) {
        JsonElement here = from;
        for (String name : path) {
            here = here instanceof JsonObject object ? object.get(name) : null;
        }
        return here != null && here.isJsonPrimitive() ? Optional.of(here.getAsString()) : Optional.empty();
    }

    /**
     * Handles something that this person did, after everything of theirs that came before has entered its turn. Returns at
     * once.
     */
    void handle(String person, Runnable handling) {
        var entered = new CompletableFuture<Void>();
        CompletableFuture<Void> before = last.put(person, entered);
        threads.execute(() -> {
            try {
                if (before != null) {
                    before.join();
                }
                ScopedValue.where(ENTERED, entered).run(handling);
            } finally {
                entered.complete(null);
                last.remove(person, entered);
            }
        });
    }

    /** The same as {@link Deadline#within}, for what has entered its turn: what comes next need not wait for the answer. */
    public static <T> Optional<T> await(CompletableFuture<T> answer) {
        if (ENTERED.isBound()) {
            ENTERED.get().complete(null);
        }
        return Deadline.within(answer);
    }
}
