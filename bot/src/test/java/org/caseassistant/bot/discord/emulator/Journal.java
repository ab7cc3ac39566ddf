package org.caseassistant.bot.discord.emulator;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the app did, and what of it was wrong. Safe for use by several threads. */
final class Journal {

    private final InstantSource clock;

    private final List<Violation> violations = new CopyOnWriteArrayList<>();

    private final List<Failure> failures = new CopyOnWriteArrayList<>();

    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();

    private final List<LiveMention> mentions = new CopyOnWriteArrayList<>();

    private final Set<String> allowed = ConcurrentHashMap.newKeySet();

    private final Set<String> agents = ConcurrentHashMap.newKeySet();

    Journal(InstantSource clock) {
        this.clock = clock;
    }

    void violation(Violation.Kind kind, String detail) {
        violations.add(new Violation(clock.instant(), kind, detail));
    }

    void failure(Failure failure) {
        failures.add(failure);
    }

    void call(Call call) {
        calls.add(call);
    }

    void agent(String agent) {
        agents.add(agent);
    }

    Set<String> agents() {
        return Set.copyOf(agents);
    }

    void allow(String mention) {
        allowed.add(mention);
    }

    void mention(LiveMention mention) {
        mentions.add(mention);
        if (!"reply".equals(mention.mention()) && !allowed.contains(mention.mention())) {
            violation(Violation.Kind.MENTION, mention.mention() + " is live in message " + mention.message());
        }
    }

    void forget() {
        violations.clear();
        failures.clear();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<LiveMention> mentions() {
        return List.copyOf(mentions);
    }
}
