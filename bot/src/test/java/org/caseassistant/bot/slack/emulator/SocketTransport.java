package org.caseassistant.bot.slack.emulator;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.bot.slack.emulator.Delivery.Outcome;
import org.caseassistant.bot.websocket.PromptSocketServer;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends parcels over Socket Mode's connections, each to any one of them (docs.slack.dev, Using Socket Mode: at most ten
 * connections, envelopes, acknowledgement by {@code envelope_id}).
 */
final class SocketTransport extends PromptSocketServer implements Transport {

    static final int CONNECTIONS = 10;

    /** An envelope on its way. */
    private record Pending(
            String id, Parcel parcel, WebSocket connection, long start, CompletableFuture<Answer> answer) {

        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private final String appId;

    private final Journal journal;

    private final Set<String> tickets = ConcurrentHashMap.newKeySet();

    private final List<WebSocket> open = new CopyOnWriteArrayList<>();

    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    private final Map<String, Pending> overdue = new ConcurrentHashMap<>();

    private final AtomicInteger turn = new AtomicInteger();

    private final CountDownLatch started = new CountDownLatch(1);

    SocketTransport(String appId, Journal journal) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.appId = appId;
        this.journal = journal;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(0);
        setDaemon(true);
    }

    void begin() {
        start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The Socket Mode server did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting the Socket Mode server", e);
        }
    }

    /** The address for one more connection. */
    String newAddress() {
        var ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + appId;
    }

    List<WebSocket> connections() {
        return open;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        var path = handshake.getResourceDescriptor();
        var ticket = path.replaceFirst(".*[?&]ticket=([^&]*).*", "$1");
        if (!tickets.remove(ticket)) {
            connection.close(CloseFrame.POLICY_VALIDATION, "unknown ticket");
            return;
        }
        if (open.size() >= CONNECTIONS) {
            connection.close(CloseFrame.TRY_AGAIN_LATER, "too many connections");
            return;
        }
        var hello = Json.object().put("type", "hello").put("num_connections", open.size() + 1);
        hello.putObject("debug_info").put("host", "applink-emulator").put("build_number", 1)
                .put("approximate_connection_time", 18060);
        hello.putObject("connection_info").put("app_id", appId);
        connection.send(hello.toString());
        open.add(connection);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        open.remove(connection);
        for (var waiting : pending.values()) {
            if (waiting.connection().equals(connection)) {
                waiting.answer().complete(
                        Answer.without(Outcome.LOST, waiting.elapsed(),
                                "the connection closed before the acknowledgement"));
            }
        }
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        if (!(Json.parse(message) instanceof ObjectNode ack) || !ack.has("envelope_id")) {
            journal.violation(Violation.Kind.ACKNOWLEDGEMENT, "not an acknowledgement: " + message);
            return;
        }
        var id = Json.text(ack, "envelope_id");
        var waiting = pending.get(id);
        if (waiting == null) {
            var late = overdue.remove(id);
            journal.violation(Violation.Kind.ACKNOWLEDGEMENT, late == null
                    ? "acknowledged an envelope that was never sent, or twice: " + id
                    : late.parcel().title() + " was acknowledged too late, after " + late.elapsed().toMillis() + " ms");
            return;
        }
        waiting.answer().complete(
                new Answer(Outcome.ACKNOWLEDGED, waiting.elapsed(), ack.path("payload"), "", false));
    }

    @Override
    public void onError(WebSocket connection, Exception problem) {
        if (connection == null) {
            journal.violation(Violation.Kind.ACKNOWLEDGEMENT, "The Socket Mode server failed: " + problem);
        }
    }

    @Override
    public Answer deliver(Parcel parcel, Duration deadline) {
        var choice = List.copyOf(open);
        if (choice.isEmpty()) {
            return Answer.without(Outcome.UNDELIVERED, Duration.ZERO, "no Socket Mode connection");
        }
        return awaited(sent(parcel, choice.get(Math.floorMod(turn.getAndIncrement(), choice.size()))), deadline);
    }

    /** Over one of the connections, since between two there is no order. */
    @Override
    public List<Answer> deliverAtOnce(List<Parcel> parcels, Duration deadline) {
        var connection = open.getFirst();
        var all = parcels.stream().map(parcel -> sent(parcel, connection)).toList();
        return all.stream().map(one -> awaited(one, deadline)).toList();
    }

    private Pending sent(Parcel parcel, WebSocket connection) {
        var id = UUID.randomUUID().toString();
        var waiting = new Pending(id, parcel, connection, System.nanoTime(), new CompletableFuture<>());
        pending.put(id, waiting);
        try {
            connection.send(envelope(id, parcel).toString());
        } catch (WebsocketNotConnectedException e) {
            waiting.answer().complete(Answer.without(Outcome.LOST, waiting.elapsed(), e.toString()));
        }
        return waiting;
    }

    private Answer awaited(Pending waiting, Duration deadline) {
        try {
            return waiting.answer().get(deadline.minus(waiting.elapsed()).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            overdue.put(waiting.id(), waiting);
            return Answer.without(Outcome.TIMED_OUT, deadline, "no acknowledgement");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiting for the acknowledgement failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the acknowledgement", e);
        } finally {
            pending.remove(waiting.id());
        }
    }

    private static ObjectNode envelope(String id, Parcel parcel) {
        var envelope = Json.object().put("envelope_id", id).put("type", parcel.kind().wireName())
                .put("accepts_response_payload", parcel.mayAnswer());
        if (parcel.kind() == Parcel.Kind.EVENTS_API) {
            envelope.put("retry_attempt", parcel.retry()).put("retry_reason", parcel.retryReason());
        }
        return envelope.set("payload", parcel.payload());
    }
}
