package org.caseassistant.bot.discord.emulator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A gateway session: outlives its connections, and keeps what it sent for those who resume. */
final class Session {

    private final String id;

    private final int shard;

    private final int shards;

    private final long intents;

    private final List<ObjectNode> sent = new ArrayList<>();

    private Connection connection;

    private boolean dead;

    Session(String id, int shard, int shards, long intents, Connection connection) {
        this.id = id;
        this.shard = shard;
        this.shards = shards;
        this.intents = intents;
        this.connection = connection;
    }

    String id() {
        return id;
    }

    int shard() {
        return shard;
    }

    int shards() {
        return shards;
    }

    boolean hears(long intent) {
        return intent == 0 || (intents & intent) != 0;
    }

    boolean dead() {
        return dead;
    }

    void die() {
        dead = true;
    }

    Connection connection() {
        return connection;
    }

    void connect(Connection other) {
        connection = other;
    }

    int sequence() {
        return sent.size();
    }

    void dispatch(String event, ObjectNode data) {
        var payload = Json.object().put("op", 0).put("s", sent.size() + 1).put("t", event);
        payload.set("d", data);
        sent.add(payload);
        if (connection != null) {
            connection.send(payload);
        }
    }

    /** Sends again all that came after a sequence number, and says that this is all. */
    void replay(int after) {
        List.copyOf(sent.subList(after, sent.size())).forEach(connection::send);
        dispatch("RESUMED", Json.object());
    }
}
