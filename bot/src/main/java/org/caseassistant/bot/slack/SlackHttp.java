package org.caseassistant.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.storage.UnitOfWork;

/** The way to Slack on which Slack calls this program, with signed requests; and whether the program is well. */
final class SlackHttp implements AutoCloseable {
    private static final int MOST_BYTES = 1_000_000;
    private static final int BACKLOG = 64;
    private static final String POST = "POST";

    private final App app;
    private final SlackRequestParser parser;
    private final UnitOfWork storage;
    private final FailureLog failures;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private SlackHttp(App app, UnitOfWork storage, FailureLog failures, HttpServer server) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.storage = storage;
        this.failures = failures;
        this.server = server;
    }

    /** Listens on this port; on any if it is 0. */
    static SlackHttp listen(App app, int port, UnitOfWork storage, FailureLog failures) throws IOException {
        var http = new SlackHttp(app, storage, failures, HttpServer.create(new InetSocketAddress(port), BACKLOG));
        http.server.createContext(SlackNames.PATH, http::event);
        http.server.createContext("/healthz", exchange -> answer(exchange, 200, "text/plain", "alive"));
        http.server.createContext("/readyz", http::ready);
        http.server.setExecutor(http.threads);
        http.server.start();
        return http;
    }

    /** Where it listens. */
    int port() {
        return server.getAddress().getPort();
    }

    private void ready(HttpExchange exchange) throws IOException {
        boolean ready = databaseAnswers();
        answer(exchange, ready ? 200 : 503, "text/plain", ready ? "ready" : "no database");
    }

    private boolean databaseAnswers() {
        try {
            // Any question will do.
            storage.<Boolean>inTransaction(stores -> stores.directory().isEmpty());
            return true;
        } catch (RuntimeException failure) {
            failures.record("asking the database whether it is there", failure);
            return false;
        }
    }

    private void event(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (!POST.equals(exchange.getRequestMethod()) || body.length > MOST_BYTES) {
            answer(exchange, 400, "text/plain", "");
            return;
        }
        try {
            Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(SlackNames.PATH)
                    .queryString(Map.of())
                    .requestBody(new String(body, UTF_8))
                    .headers(new RequestHeaders(exchange.getRequestHeaders()))
                    .remoteAddress(exchange.getRemoteAddress().getAddress().getHostAddress())
                    .build());
            if (request == null) {
                answer(exchange, 400, "text/plain", "");
                return;
            }
            Response response = app.run(request);
            String text = response.getBody() == null ? "" : response.getBody();
            answer(exchange, response.getStatusCode(), response.getContentType(), text);
        } catch (Exception failure) {
            failures.record("taking a request of Slack", failure);
            answer(exchange, 500, "text/plain", "");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    /** Stops listening, after what is being answered. */
    @Override
    public void close() {
        server.stop(1);
        threads.close();
    }
}
