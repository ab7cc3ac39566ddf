package org.caseassistant.bot.slack.emulator;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** What the app did, and what of it was wrong. Safe for use by several threads. */
final class Journal {

    private final InstantSource clock;

    private final List<Violation> violations = new CopyOnWriteArrayList<>();

    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();

    private final List<LiveMention> mentions = new CopyOnWriteArrayList<>();

    private final List<LiveMention> links = new CopyOnWriteArrayList<>();

    private final Set<String> allowed = ConcurrentHashMap.newKeySet();

    Journal(InstantSource clock) {
        this.clock = clock;
    }

    void violation(Violation.Kind kind, String detail) {
        violations.add(new Violation(clock.instant(), kind, detail));
    }

    void call(Call call) {
        calls.add(call);
    }

    void allow(String mention) {
        allowed.add(mention);
    }

    /** Looks through the texts of a payload that people are going to see. */
    void read(String where, JsonNode payload) {
        for (var found : Mentions.in(where, payload)) {
            if (found.mention().startsWith("<http") || found.mention().startsWith("<mailto")) {
                links.add(found);
            } else {
                mentions.add(found);
                if (!found.mention().startsWith("<#") && !allowed.contains(found.mention())) {
                    violation(Violation.Kind.MENTION, found.mention() + " is live in " + found.where());
                }
            }
        }
    }

    void forget() {
        violations.clear();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<LiveMention> mentions() {
        return List.copyOf(mentions);
    }

    List<LiveMention> links() {
        return List.copyOf(links);
    }
}
