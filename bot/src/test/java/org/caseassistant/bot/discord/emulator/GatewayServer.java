package org.caseassistant.bot.discord.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.caseassistant.bot.websocket.PromptSocketServer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The gateway's connections (Discord, Gateway): who may connect, heartbeats, and whom an event goes to. */
final class GatewayServer extends PromptSocketServer {

    static final String RESUME_PATH = "/resume-here/";

    private static final int PAYLOAD_BYTES = 4096;

    private static final long PAUSE_NANOS = 100_000_000;

    private final World world;

    private final Handshake handshake;

    private final GatewaySettings settings = new GatewaySettings();

    private final List<Connection> open = new ArrayList<>();

    private final List<Session> sessions = new ArrayList<>();

    private final AtomicInteger resumed = new AtomicInteger();

    private final CountDownLatch started = new CountDownLatch(1);

    private final ExecutorService watch = Executors.newVirtualThreadPerTaskExecutor();

    GatewayServer(World world) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.world = world;
        this.handshake = new Handshake(world, this);
        setReuseAddr(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(0);
        setDaemon(true);
    }

    void begin() {
        start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The gateway did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting the gateway", e);
        }
        watch.execute(this::watchHeartbeats);
    }

    void end() {
        watch.shutdownNow();
        try {
            stop(1000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "ws://127.0.0.1:" + getPort();
    }

    GatewaySettings settings() {
        return settings;
    }

    List<Connection> connections() {
        return world.locked(() -> List.copyOf(open));
    }

    /** The sessions that live, connected or not. */
    List<Session> sessions() {
        return world.locked(() -> sessions.stream().filter(s -> !s.dead()).toList());
    }

    void add(Session session) {
        sessions.removeIf(s -> s.shard() == session.shard() && s.shards() != session.shards());
        sessions.add(session);
    }

    AtomicInteger resumed() {
        return resumed;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake request) {
        var address = request.getResourceDescriptor();
        var query = Query.of(address);
        if (settings.refuses()) {
            socket.close(1013, "Try again later");
            return;
        }
        if (!"10".equals(query.get("v"))) {
            violation("connected with the version " + query.get("v"));
            socket.close(4012, "Invalid API version");
            return;
        }
        var compress = query.getOrDefault("compress", "");
        if (!"json".equals(query.get("encoding")) || !Set.of("", "zlib-stream").contains(compress)) {
            violation("connected to " + address);
            socket.close(4002, "Error while decoding payload");
            return;
        }
        world.locked(() -> {
            var connection = new Connection(socket, !compress.isEmpty(), address.startsWith(RESUME_PATH));
            socket.setAttachment(connection);
            open.add(connection);
            if (!address.startsWith(RESUME_PATH + settings.heldUp() + "?")) {
                hello(connection);
            }
            return connection;
        });
    }

    private void hello(Connection connection) {
        var hello = Json.object().put("op", 10);
        hello.putObject("d").put("heartbeat_interval", settings.heartbeat().toMillis());
        connection.greeted();
        connection.send(hello.putNull("s").putNull("t"));
    }

    /** Goes on with those that were held up. */
    void letResume() {
        settings.heldUp(-1);
        open.stream().filter(c -> !c.wasGreeted()).forEach(this::hello);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        Connection connection = socket.getAttachment();
        if (connection == null) {
            return;
        }
        // The library calls with the socket's monitor held, so the world's lock must be taken by another thread.
        if (!watch.isShutdown()) {
            watch.execute(() -> world.locked(() -> closed(connection, code, remote)));
        }
    }

    private boolean closed(Connection connection, int code, boolean remote) {
        connection.ended();
        var session = connection.session();
        if (session != null && connection.equals(session.connection())) {
            session.connect(null);
            // A client that says goodbye with these codes gives its session up.
            if (remote && (code == 1000 || code == 1001)) {
                session.die();
            }
        }
        return open.remove(connection);
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer message) {
        violation("sent a binary message");
        onMessage(socket, UTF_8.decode(message).toString());
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        Connection connection = socket.getAttachment();
        if (connection == null) {
            return;
        }
        world.locked(() -> {
            if (!connection.mayReceive()) {
                return refuse(connection, 4008, "You are being rate limited.");
            }
            if (message.getBytes(UTF_8).length > PAYLOAD_BYTES
                    || !(Json.parse(message) instanceof ObjectNode payload)) {
                return refuse(connection, 4002, "Error while decoding payload.");
            }
            return received(connection, payload);
        });
    }

    private boolean received(Connection connection, ObjectNode payload) {
        int op = Json.number(payload, "op", -1);
        var data = payload.path("d");
        switch (op) {
            case 1 -> {
                connection.heartbeat();
                if (settings.acknowledges()) {
                    connection.send(Json.object().put("op", 11));
                }
            }
            case 2 -> handshake.identify(connection, data);
            case 6 -> handshake.resume(connection, data);
            case 3, 4, 8, 31 -> {
                if (connection.session() == null) {
                    return refuse(connection, 4003, "Not authenticated.");
                }
                if (op == 8) {
                    members(connection.session(), data);
                }
            }
            default -> {
                return refuse(connection, 4001, "Unknown opcode.");
            }
        }
        return true;
    }

    private void members(Session session, JsonNode data) {
        var guild = world.guilds().get(data.path("guild_id").asString(""));
        if (guild == null) {
            return;
        }
        var chunk = Json.object().put("guild_id", guild.id()).put("chunk_index", 0).put("chunk_count", 1);
        if (data.has("nonce")) {
            chunk.put("nonce", Json.text(data, "nonce"));
        }
        var members = chunk.putArray("members");
        var asked = data.path("user_ids").isArray() ? data.path("user_ids").valueStream()
                .map(JsonNode::asString).toList() : List.of(data.path("user_ids").asString(""));
        asked.stream().filter(guild::has).flatMap(u -> world.person(u).stream())
                .forEach(p -> members.add(guild.memberWithUser(p)));
        session.dispatch("GUILD_MEMBERS_CHUNK", chunk);
    }

    boolean refuse(Connection connection, int code, String reason) {
        violation("was disconnected with " + code + ": " + reason);
        connection.close(code, reason);
        return false;
    }

    void violation(String detail) {
        world.journal().violation(Violation.Kind.GATEWAY, detail);
    }

    @Override
    public void onError(WebSocket socket, Exception problem) {
        if (socket == null) {
            violation("The gateway failed: " + problem);
        }
    }

    /** A client that does not send heartbeats is disconnected. */
    private void watchHeartbeats() {
        while (!watch.isShutdown()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            long allowed = settings.heartbeat().plus(settings.heartbeat().dividedBy(2)).plus(Duration.ofSeconds(1))
                    .toNanos();
            world.locked(() -> {
                open.stream().filter(c -> c.nanosSinceHeartbeat() > allowed).forEach(GatewayServer::giveUp);
                return allowed;
            });
        }
    }

    private static void giveUp(Connection connection) {
        connection.heartbeat();
        connection.close(4009, "Session timed out");
        if (connection.session() != null) {
            connection.session().die();
        }
    }

    /** Tells the shard of a guild of something that needs the intent GUILDS. */
    void guildEvent(String event, ObjectNode data, String guild) {
        dispatch(event, data, guild, Intents.GUILDS);
    }

    /**
     * Tells those sessions of an event that it concerns: the shard of the guild, or shard 0 for direct messages.
     *
     * @param guild  the guild; empty if there is none
     * @param intent the intent that it takes; 0 if none
     */
    void dispatch(String event, ObjectNode data, String guild, long intent) {
        sessions().stream().filter(s -> s.hears(intent))
                .filter(s -> guild.isEmpty() ? s.shard() == 0 : Ids.shard(guild, s.shards()) == s.shard())
                .forEach(s -> s.dispatch(event, data.deepCopy()));
    }

    /** Tells of a message; its content is kept back where the app may not read it. */
    void message(String event, ObjectNode message, Channel channel) {
        long intent = channel.isDirect() ? Intents.DIRECT_MESSAGES : Intents.GUILD_MESSAGES;
        sessions().stream().filter(s -> s.hears(intent))
                .filter(s -> channel.isDirect() ? s.shard() == 0
                        : Ids.shard(channel.guildId(), s.shards()) == s.shard())
                .forEach(s -> s.dispatch(event,
                        Messages.readable(message, channel, world.bot(), s.hears(Intents.MESSAGE_CONTENT))));
    }
}
