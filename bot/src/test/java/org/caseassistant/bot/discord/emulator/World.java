package org.caseassistant.bot.discord.emulator;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Everything Discord knows, behind one lock. */
final class World {

    /** Something that Discord may refuse. */
    interface Refusable<T> {

        T call() throws ApiError;
    }

    private final InstantSource clock;

    private final ReentrantLock lock = new ReentrantLock();

    private final Ids ids = new Ids();

    private final Journal journal;

    private final Person bot;

    private final String applicationId;

    private final String token;

    private final Map<String, Guild> guilds = new LinkedHashMap<>();

    private final Map<String, Channel> channels = new LinkedHashMap<>();

    private final Map<String, DiscordUser> people = new LinkedHashMap<>();

    private final Map<String, Channel> direct = new LinkedHashMap<>();

    private final Commands commands;

    private final Interactions interactions;

    private final Cdn cdn;

    private final GatewayServer gateway;

    private volatile String root = "";

    World(InstantSource clock) {
        this.clock = clock;
        journal = new Journal(clock);
        applicationId = ids.next();
        bot = new Person(applicationId, "case-assistant", "Case Assistant", "en-US", true);
        token = "emulated." + applicationId + ".token";
        commands = new Commands(this);
        interactions = new Interactions(this);
        cdn = new Cdn(this);
        gateway = new GatewayServer(this);
    }

    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    <T> T refusable(Refusable<T> action) throws ApiError {
        lock.lock();
        try {
            return action.call();
        } finally {
            lock.unlock();
        }
    }

    InstantSource clock() {
        return clock;
    }

    Ids ids() {
        return ids;
    }

    Journal journal() {
        return journal;
    }

    Person bot() {
        return bot;
    }

    String applicationId() {
        return applicationId;
    }

    String token() {
        return token;
    }

    Map<String, Guild> guilds() {
        return guilds;
    }

    Map<String, Channel> channels() {
        return channels;
    }

    Map<String, DiscordUser> people() {
        return people;
    }

    Commands commands() {
        return commands;
    }

    Interactions interactions() {
        return interactions;
    }

    Cdn cdn() {
        return cdn;
    }

    GatewayServer gateway() {
        return gateway;
    }

    String root() {
        return root;
    }

    void root(String address) {
        root = address;
    }

    Optional<Person> person(String id) {
        return id.equals(bot.id()) ? Optional.of(bot)
                : Optional.ofNullable(people.get(id)).map(DiscordUser::person);
    }

    /** The direct message of a person with the bot. */
    Channel direct(Person person) {
        return direct.computeIfAbsent(person.id(), _ -> {
            var channel = Channel.direct(ids.next(), person);
            channels.put(channel.id(), channel);
            return channel;
        });
    }
}
