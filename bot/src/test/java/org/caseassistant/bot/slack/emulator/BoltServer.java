package org.caseassistant.bot.slack.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Executors;

/** Serves a Bolt app over HTTP, since the SDK's servers have no release of the same version. */
final class BoltServer implements AutoCloseable {

    private final App app;

    private final SlackRequestParser parser;

    private final HttpServer server;

    BoltServer(App app) throws IOException {
        this.app = app;
        parser = new SlackRequestParser(app.config());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/slack/events", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(exchange.getRequestURI().getPath()).queryString(Map.of()).requestBody(body)
                    .headers(new RequestHeaders(exchange.getRequestHeaders())).remoteAddress("127.0.0.1").build());
            var response = app.run(request);
            var answer = response.getBody() == null ? new byte[0] : response.getBody().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", response.getContentType());
            exchange.sendResponseHeaders(response.getStatusCode(), answer.length == 0 ? -1 : answer.length);
            if (answer.length > 0) {
                exchange.getResponseBody().write(answer);
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The app failed", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
