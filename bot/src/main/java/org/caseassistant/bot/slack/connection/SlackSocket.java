package org.caseassistant.bot.slack.connection;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caseassistant.bot.chat.NotDoneException;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.webapi.SlackCallException;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Slack on which this program connects and nothing of it is exposed (docs.slack.dev, Using Socket Mode).
 *
 * <p>Two connections are kept, as Slack sends each thing over any one of them: while one is made anew, the other is
 * there. When Slack announces the end of one, its successor is connected before it is given up. What a lost connection
 * left without acknowledgement, Slack sends again over another, and it changes nothing then.
 */
public final class SlackSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final String OPEN = "apps.connections.open";
    private static final int CONNECTIONS = 2;
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_FINISH = Duration.ofSeconds(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** A connection that ends sooner may be one of many that do. */
    private static final Duration STABLE = Duration.ofSeconds(30);

    /** After its successor is there, a connection may still bring something for so long. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final Slack slack;
    private final String appToken;
    private final App app;
    private final SocketModeRequestParser parser;
    private final FailureLog failures;
    private final Metrics metrics;
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private final ExecutorService handlers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-socket-", 0).factory());
    private final Arrivals arrivals = new Arrivals(handlers);
    private final ScheduledExecutorService connecting = Executors.newScheduledThreadPool(
            CONNECTIONS, Thread.ofVirtual().name("slack-connecting-", 0).factory());
    private volatile boolean closed;

    private SlackSocket(Slack slack, String appToken, App app, FailureLog failures, Metrics metrics) {
        this.slack = slack;
        this.appToken = appToken;
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
        this.failures = failures;
        this.metrics = metrics;
    }

    /**
     * Connects; the second connection follows a little later.
     *
     * @param appToken the app's token; a secret
     * @throws SlackCallException if Slack refuses or does not answer
     */
    public static SlackSocket connect(Slack slack, String appToken, App app, FailureLog failures, Metrics metrics) {
        var socket = new SlackSocket(slack, appToken, app, failures, metrics);
        try {
            socket.add();
            for (int more = 1; more < CONNECTIONS; more++) {
                socket.add(Duration.ZERO, () -> {});
            }
            return socket;
        } catch (SlackCallException failure) {
            socket.close();
            throw failure;
        }
    }

    /** Whether anything can come in. */
    public boolean connected() {
        return !open.isEmpty();
    }

    private void add() {
        var connection = new Connection(address());
        try {
            if (!connection.connectBlocking(TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("no connection", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("the program is ending", interrupted);
        }
    }

    private URI address() {
        try {
            AppsConnectionsOpenResponse answer =
                    slack.methods(appToken).appsConnectionsOpen(request -> request);
            if (!answer.isOk()) {
                throw failed(String.valueOf(answer.getError()), null);
            }
            return URI.create(answer.getUrl());
        } catch (SlackApiException refusal) {
            throw failed("HTTP status " + refusal.getResponse().code(), refusal);
        } catch (IOException failure) {
            throw failed("no answer", failure);
        }
    }

    private SlackCallException failed(String error, Throwable cause) {
        metrics.platformError(SlackNames.SURFACE, OPEN, error);
        return new SlackCallException(OPEN, error, cause);
    }

    /** Makes another connection after a pause, trying again with ever longer ones; then does what is left to do. */
    private void add(Duration pause, Runnable then) {
        if (closed) {
            return;
        }
        var _ = connecting.schedule(
                () -> {
                    try {
                        add();
                        then.run();
                    } catch (SlackCallException failure) {
                        Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
                        Duration next = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
                        LOG.warn("{}; trying again in {} s", failure.getMessage(), next.toSeconds());
                        add(next, then);
                    } catch (RuntimeException failure) {
                        failures.record("connecting to Slack", failure);
                        add(LONGEST_PAUSE, then);
                    }
                },
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** One connection. */
    private final class Connection extends WebSocketClient {
        private final long since = System.nanoTime();
        private final AtomicBoolean succeeded = new AtomicBoolean();

        Connection(URI address) {
            super(address);
            setTcpNoDelay(true);
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            open.add(this);
        }

        @Override
        public void onMessage(String text) {
            long came = System.nanoTime();
            if (closed) {
                return;
            }
            try {
                JsonObject message = JsonParser.parseString(text).getAsJsonObject();
                Runnable handling = () -> handle(message, text, came);
                // Here, since only here it is known what came first.
                Arrivals.person(message)
                        .ifPresentOrElse(
                                person -> arrivals.handle(person, handling), () -> handlers.execute(handling));
            } catch (RuntimeException failure) {
                failures.record("reading what Slack sent over a connection", failure);
            }
        }

        private void handle(JsonObject message, String text, long came) {
            try {
                switch (text(message, "type")) {
                    case "disconnect" -> disconnecting(text(message, "reason"));
                    case "hello", "" -> LOG.debug("Slack says hello");
                    default -> answer(text, came);
                }
            } catch (NotDoneException failure) {
                LOG.warn("Something that Slack told of is not acknowledged: {}", failure.getMessage());
            } catch (Throwable failure) {
                // Not acknowledged: what is an event, Slack sends again.
                failures.record("taking what Slack sent over a connection", failure);
            }
        }

        private void answer(String text, long came) throws Exception {
            SocketModeRequest request = parser.parse(text);
            if (request == null || request.getBoltRequest() == null) {
                LOG.warn("Slack sent something over a connection that is not known");
                return;
            }
            Response response = app.run(request.getBoltRequest());
            if (response.getStatusCode() != 200) {
                LOG.warn("Something that Slack sent has no handler (status {})", response.getStatusCode());
                return;
            }
            var acknowledgement = new JsonObject();
            acknowledgement.addProperty("envelope_id", request.getEnvelope().getEnvelopeId());
            if (Boolean.TRUE.equals(request.getEnvelope().getAcceptsResponsePayload()) && response.getBody() != null
                    && !response.getBody().isEmpty()) {
                acknowledgement.add("payload", payload(response));
            }
            acknowledge(acknowledgement.toString());
            metrics.acknowledged(SlackNames.SURFACE, Duration.ofNanos(System.nanoTime() - came));
        }

        private static JsonElement payload(Response response) {
            if (response.getContentType() != null && response.getContentType().startsWith("application/json")) {
                return JsonParser.parseString(response.getBody());
            }
            var text = new JsonObject();
            text.addProperty("text", response.getBody());
            return text;
        }

        private void acknowledge(String text) {
            try {
                send(text);
            } catch (WebsocketNotConnectedException _) {
                LOG.warn("A connection ended before something was acknowledged over it; Slack may send it again");
            }
        }

        private void disconnecting(String reason) {
            if ("link_disabled".equals(reason)) {
                LOG.error("Socket Mode is switched off in Slack's settings of the app");
            }
            if (succeeded.compareAndSet(false, true)) {
                add("link_disabled".equals(reason) ? LONGEST_PAUSE : Duration.ZERO, this::leave);
            }
        }

        private void leave() {
            if (!connecting.isShutdown()) {
                var _ = connecting.schedule(() -> close(), OVERLAP.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            // One that never was open is seen to by whoever tried.
            if (open.remove(this) && succeeded.compareAndSet(false, true)) {
                boolean stable = System.nanoTime() - since > STABLE.toNanos();
                add(stable ? Duration.ZERO : FIRST_PAUSE, () -> {});
            }
        }

        @Override
        public void onError(Exception failure) {
            // The end of the connection is told besides. The message may hold its address, which is a secret.
            LOG.warn("A connection to Slack has trouble: {}", failure.getClass().getName());
        }
    }

    private static String text(JsonObject message, String name) {
        return message.has(name) ? message.get(name).getAsString() : "";
    }

    /** Takes nothing any more, and gives what was taken some seconds. */
    @Override
    public void close() {
        closed = true;
        connecting.shutdownNow();
        handlers.shutdown();
        try {
            if (!handlers.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
                handlers.shutdownNow();
            }
        } catch (InterruptedException _) {
            handlers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        open.forEach(Connection::close);
    }
}
