package org.caseassistant.bot.discord.emulator;

import java.time.Duration;

/** The gateway's connections, for a test that disturbs them. */
public final class Gateway {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final World world;

    Gateway(World world) {
        this.world = world;
    }

    private GatewayServer server() {
        return world.gateway();
    }

    /**
     * The address that GET /gateway gives.
     *
     * @return an address that begins with {@code ws://}
     */
    public String url() {
        return server().address();
    }

    /**
     * Waits until the app has so many sessions that are connected.
     *
     * @param shards how many
     */
    public void awaitReady(int shards) {
        Waiting.until(PATIENCE, () -> ready() == shards,
                () -> "Not " + shards + " shards but " + ready() + ", violations " + world.journal().violations());
    }

    private long ready() {
        return world.locked(() -> server().sessions().stream().filter(s -> s.connection() != null).count());
    }

    /**
     * How many connections there are.
     *
     * @return the number
     */
    public int connections() {
        return server().connections().size();
    }

    /**
     * How often a session was resumed.
     *
     * @return the number so far
     */
    public int resumed() {
        return server().resumed().get();
    }

    /**
     * Waits until sessions were resumed so often.
     *
     * @param times how often, since the start
     */
    public void awaitResumed(int times) {
        Waiting.until(PATIENCE, () -> resumed() >= times, () -> "Resumed " + resumed() + " times only");
    }

    /**
     * How many identifies are left today.
     *
     * @return the number
     */
    public int identifiesLeft() {
        return server().settings().identifies();
    }

    /**
     * Whether all connections come with zlib-stream compression.
     *
     * @return whether they do; false if there is none
     */
    public boolean compressed() {
        return connections() > 0 && server().connections().stream().allMatch(Connection::compressed);
    }

    /**
     * Whether all sessions are connected by the address that they were told to resume at.
     *
     * @return whether they are; false if there is none
     */
    public boolean byResumeAddress() {
        return world.locked(() -> {
            var sessions = server().sessions();
            return !sessions.isEmpty()
                    && sessions.stream().allMatch(s -> s.connection() != null && s.connection().byResumeAddress());
        });
    }

    /** Breaks all connections without a word; the sessions can be resumed. */
    public void drop() {
        server().connections().forEach(Connection::cut);
    }

    /**
     * Breaks the connection of one shard without a word; its session can be resumed.
     *
     * @param shard its number
     */
    public void drop(int shard) {
        server().connections().stream().filter(c -> c.session() != null && c.session().shard() == shard)
                .forEach(Connection::cut);
    }

    /**
     * Says nothing to those who come to resume the session of a shard.
     *
     * @param shard its number
     */
    public void holdUp(int shard) {
        server().settings().heldUp(shard);
    }

    /** Goes on with those who came to resume. */
    public void letResume() {
        world.locked(() -> {
            server().letResume();
            return this;
        });
    }

    /**
     * Turns away who connects with fewer shards, as for a bot in very many servers.
     *
     * @param least the number
     */
    public void requireShards(int least) {
        server().settings().shardsRequired(least);
    }

    /**
     * Closes all connections.
     *
     * @param code the close code, for example 4000
     */
    public void close(int code) {
        server().connections().forEach(c -> c.close(code, "Closed by the test"));
    }

    /** Asks to reconnect and resume, by opcode 7. */
    public void askToReconnect() {
        world.locked(() -> {
            server().connections().forEach(c -> c.send(Json.object().put("op", 7).putNull("d")));
            return this;
        });
    }

    /**
     * Declares the sessions invalid, by opcode 9.
     *
     * @param resumable whether they can be resumed nevertheless
     */
    public void invalidate(boolean resumable) {
        world.locked(() -> {
            for (var connection : server().connections()) {
                if (!resumable && connection.session() != null) {
                    connection.session().die();
                }
                connection.send(Json.object().put("op", 9).put("d", resumable));
            }
            return this;
        });
    }

    /** Forgets the sessions silently: who tries to resume one gets an invalid session. */
    public void forgetSessions() {
        world.locked(() -> {
            server().sessions().forEach(Session::die);
            return this;
        });
    }

    /**
     * Asks for a heartbeat now, by opcode 1.
     */
    public void askForHeartbeat() {
        world.locked(() -> {
            server().connections().forEach(c -> c.send(Json.object().put("op", 1).putNull("d")));
            return this;
        });
    }

    /**
     * Tells the connections to come how often to send heartbeats; who is half an interval and a second late is cut off.
     *
     * @param interval the interval
     */
    public void heartbeatEvery(Duration interval) {
        server().settings().heartbeat(interval);
    }

    /**
     * Answers heartbeats or does not: without answers the connection is a zombie, which clients must leave.
     *
     * @param whether whether to answer
     */
    public void acknowledgeHeartbeats(boolean whether) {
        server().settings().acknowledges(whether);
    }

    /**
     * Lets connections in or not.
     *
     * @param whether whether to turn them away
     */
    public void refuseConnections(boolean whether) {
        server().settings().refuses(whether);
    }

    /**
     * Recommends a number of shards.
     *
     * @param shards the number
     */
    public void recommendShards(int shards) {
        server().settings().shards(shards);
    }

    /**
     * Says how many identifies are left.
     *
     * @param left the number
     */
    public void identifiesLeft(int left) {
        server().settings().identifies(left);
    }

    /**
     * Lets only so many shards identify within five seconds. Without this call, restarts are not held back.
     *
     * @param concurrency {@code max_concurrency}, below 16
     */
    public void maxConcurrency(int concurrency) {
        server().settings().concurrency(concurrency);
    }

    /**
     * Tells sessions to come to resume at a server that a test's app cannot reach, as Discord's own would be.
     *
     * @param address an address that begins with {@code wss://}, without a path
     */
    public void resumeAt(String address) {
        server().settings().resumeAt(address);
    }

    /**
     * Allows privileged intents.
     *
     * @param intents their bits
     */
    public void allowIntents(long intents) {
        server().settings().privileged(intents);
    }

    /**
     * Sends an event once more, under a new sequence number, as may happen when a session is resumed.
     *
     * @param delivery the interaction or message
     */
    public void repeat(Delivery delivery) {
        delivery.repeat();
    }
}
