package org.caseassistant.bot.slack.emulator;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Everything Slack knows, behind one lock. */
final class World {

    private final InstantSource clock;

    private final String appId;

    private final ReentrantLock lock = new ReentrantLock();

    private final Ids ids;

    private final Journal journal;

    private final Triggers triggers;

    private final ResponseUrls responseUrls;

    private final Files files;

    private final Views views;

    private final Grants grants;

    private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();

    private volatile String root = "";

    World(InstantSource clock, String appId) {
        this.clock = clock;
        this.appId = appId;
        ids = new Ids(clock);
        journal = new Journal(clock);
        triggers = new Triggers(clock, ids);
        responseUrls = new ResponseUrls(clock, ids);
        files = new Files(clock, ids);
        views = new Views(ids);
        grants = new Grants(clock, ids);
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #locked}, for work that Slack may refuse. */
    <T> T refusable(Refusable<T> work) throws ApiError {
        lock.lock();
        try {
            return work.call();
        } finally {
            lock.unlock();
        }
    }

    /** Work that Slack may refuse. */
    @FunctionalInterface
    interface Refusable<T> extends Callable<T> {
        @Override
        T call() throws ApiError;
    }

    InstantSource clock() {
        return clock;
    }

    String appId() {
        return appId;
    }

    Ids ids() {
        return ids;
    }

    Journal journal() {
        return journal;
    }

    Triggers triggers() {
        return triggers;
    }

    ResponseUrls responseUrls() {
        return responseUrls;
    }

    Files files() {
        return files;
    }

    Views views() {
        return views;
    }

    Grants grants() {
        return grants;
    }

    Map<String, Workspace> workspaces() {
        return workspaces;
    }

    /** The address before {@code api/}, with a slash at its end. */
    String root() {
        return root;
    }

    void root(String address) {
        root = address;
    }

    Optional<Workspace> workspaceOf(String botToken) {
        return workspaces.values().stream().filter(w -> w.installation().map(Installation::botToken)
                .filter(botToken::equals).isPresent()).findFirst();
    }
}
