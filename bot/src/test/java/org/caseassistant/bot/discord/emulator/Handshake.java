package org.caseassistant.bot.discord.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Identify and resume (Discord, Gateway Events). Called under the world's lock. */
final class Handshake {

    private static final long CONCURRENCY_NANOS = 5_000_000_000L;

    private final World world;

    private final GatewayServer gateway;

    private final Map<Integer, Deque<Long>> recent = new HashMap<>();

    Handshake(World world, GatewayServer gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    void identify(Connection connection, JsonNode data) {
        if (connection.session() != null) {
            gateway.refuse(connection, 4005, "Already authenticated.");
            return;
        }
        if (!known(data.path("token"))) {
            gateway.refuse(connection, 4004, "Authentication failed.");
            return;
        }
        if (!wellFormed(connection, data) || !allowed(connection, data.path("intents").longValue())) {
            return;
        }
        var shard = Json.list(data, "shard");
        int number = shard.isEmpty() ? 0 : shard.path(0).asInt(-1);
        int shards = shard.isEmpty() ? 1 : shard.path(1).asInt(-1);
        if (number < 0 || shards < 1 || number >= shards || (!shard.isEmpty() && shard.size() != 2)) {
            gateway.refuse(connection, 4010, "Invalid shard.");
            return;
        }
        if (shards < gateway.settings().shardsRequired()) {
            gateway.refuse(connection, 4011, "Sharding required.");
            return;
        }
        if (gateway.settings().identifies() <= 0) {
            gateway.violation("identified more often than it may; Discord resets the token");
            gateway.connections().forEach(c -> c.close(4004, "Authentication failed."));
            return;
        }
        gateway.settings().identifies(gateway.settings().identifies() - 1);
        if (!mayIdentify(number)) {
            connection.send(Json.object().put("op", 9).put("d", false));
            return;
        }
        ready(connection, number, shards, data.path("intents").longValue());
    }

    private boolean known(JsonNode token) {
        var given = token.stringValue("");
        return given.equals(world.token()) || given.equals("Bot " + world.token());
    }

    private boolean wellFormed(Connection connection, JsonNode data) {
        var problems = Cursor.at(data);
        problems.isObject(Set.of("token", "properties", "intents"),
                Set.of("compress", "large_threshold", "shard", "presence", "v"));
        problems.at("properties").isObject(Set.of("os", "browser", "device"), Set.of());
        problems.integer("large_threshold", 50, 250);
        if (!problems.problems().none()) {
            gateway.violation("identified with " + problems.problems().all());
            connection.close(4002, "Error while decoding payload.");
            return false;
        }
        return true;
    }

    private boolean allowed(Connection connection, long intents) {
        if (intents < 0 || (intents & ~Intents.KNOWN) != 0) {
            return gateway.refuse(connection, 4013, "Invalid intent(s).");
        }
        if ((intents & Intents.PRIVILEGED & ~gateway.settings().privileged()) != 0) {
            return gateway.refuse(connection, 4014, "Disallowed intent(s).");
        }
        return true;
    }

    /** Within five seconds each rate limit key, the shard modulo the concurrency, may identify once. */
    private boolean mayIdentify(int shard) {
        int concurrency = gateway.settings().concurrency();
        // A test restarts its app sooner than five seconds: only a small concurrency, set by the test, is enforced.
        if (concurrency >= 16) {
            return true;
        }
        long now = System.nanoTime();
        var times = recent.computeIfAbsent(shard % concurrency, _ -> new ArrayDeque<>());
        times.removeIf(t -> now - t > CONCURRENCY_NANOS);
        if (!times.isEmpty()) {
            return false;
        }
        times.add(now);
        return true;
    }

    private void ready(Connection connection, int shard, int shards, long intents) {
        var session = new Session(UUID.randomUUID().toString().replace("-", ""), shard, shards, intents, connection);
        connection.session(session);
        gateway.add(session);
        var mine = world.guilds().values().stream().filter(g -> Ids.shard(g.id(), shards) == shard).toList();
        session.dispatch("READY", readyData(session, mine));
        if (session.hears(Intents.GUILDS)) {
            mine.forEach(g -> session.dispatch("GUILD_CREATE", g.json()));
        }
    }

    private ObjectNode readyData(Session session, List<Guild> guilds) {
        var data = Json.object().put("v", 10).put("session_id", session.id())
                .put("resume_gateway_url", gateway.settings().resumeAt().orElseGet(gateway::address)
                        + GatewayServer.RESUME_PATH + session.shard());
        data.set("user", world.bot().json().put("verified", true).put("mfa_enabled", true).put("flags", 0)
                .putNull("email"));
        var list = data.putArray("guilds");
        guilds.forEach(g -> list.addObject().put("id", g.id()).put("unavailable", true));
        data.putArray("shard").add(session.shard()).add(session.shards());
        data.putObject("application").put("id", world.applicationId()).put("flags", 0);
        data.putArray("private_channels");
        data.putArray("relationships");
        data.putObject("user_settings");
        data.putArray("_trace").add("[\"gateway-emulator\"]");
        return data;
    }

    void resume(Connection connection, JsonNode data) {
        if (!known(data.path("token"))) {
            gateway.refuse(connection, 4004, "Authentication failed.");
            return;
        }
        var id = Json.text(data, "session_id");
        var session = gateway.sessions().stream().filter(s -> s.id().equals(id)).findFirst();
        int after = Json.number(data, "seq", -1);
        if (session.isEmpty()) {
            connection.send(Json.object().put("op", 9).put("d", false));
            return;
        }
        if (after < 0 || after > session.get().sequence()) {
            session.get().die();
            gateway.refuse(connection, 4007, "Invalid seq.");
            return;
        }
        if (session.get().connection() != null) {
            session.get().connection().cut();
        }
        session.get().connect(connection);
        connection.session(session.get());
        gateway.resumed().incrementAndGet();
        session.get().replay(after);
    }
}
