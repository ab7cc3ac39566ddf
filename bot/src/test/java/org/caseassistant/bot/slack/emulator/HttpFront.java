package org.caseassistant.bot.slack.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.caseassistant.bot.slack.emulator.Faults.Fault;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP server: Web API, response URLs, uploads and downloads. */
final class HttpFront {

    private static final String LOGIN_PAGE = "<!DOCTYPE html><html><head><title>Slack</title></head>"
            + "<body>Sign in to your workspace</body></html>";

    private final World world;

    private final WebApi api;

    private final ResponseMessages messages;

    private final Faults faults;

    private final Pace pace;

    private final HttpServer server;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HttpFront(World world, WebApi api, ResponseMessages messages, Faults faults, Pace pace) {
        this.world = world;
        this.api = api;
        this.messages = messages;
        this.faults = faults;
        this.pace = pace;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException("The Slack emulator found no free port", e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        world.root("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void stop() {
        faults.release();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            if (path.startsWith("/api/")) {
                api(exchange, path.substring("/api/".length()), body);
            } else if (path.startsWith("/response/")) {
                responseUrl(exchange, path.substring("/response/".length()), body);
            } else if (path.startsWith("/upload/v1/")) {
                upload(exchange, path.substring("/upload/v1/".length()), body);
            } else if (path.startsWith("/files-pri/")) {
                download(exchange, path.substring("/files-pri/".length()));
            } else {
                send(exchange, path.equals("/signin") ? 200 : 404, "text/html; charset=utf-8",
                        LOGIN_PAGE.getBytes(UTF_8));
            }
        }
    }

    private void api(HttpExchange exchange, String method, byte[] body) throws IOException {
        var args = Arguments.of(exchange, body);
        var bearer = bearer(exchange);
        if (bearer.isEmpty()) {
            bearer = Json.text(args, "token");
        }
        args.remove("token");
        boolean drop = false;
        switch (faults.take(method).orElse(null)) {
            case null -> {
                int seconds = pace.retryAfter(method, team(bearer), Json.text(args, "channel"));
                if (seconds > 0) {
                    rateLimited(exchange, method, team(bearer), args, seconds);
                    return;
                }
            }
            case Fault.RateLimit(int seconds) -> {
                rateLimited(exchange, method, team(bearer), args, seconds);
                return;
            }
            case Fault.Broken(boolean handled) -> {
                if (handled) {
                    // What the app is told is not what became of it.
                    api.answer(method, bearer, basic(exchange), args);
                } else {
                    record(method, team(bearer), args, "internal_error");
                }
                send(exchange, 500, "text/plain", "Internal Server Error".getBytes(UTF_8));
                return;
            }
            case Fault.Refused(String error) -> {
                record(method, team(bearer), args, error);
                json(exchange, bearer, Json.object().put("ok", false).put("error", error));
                return;
            }
            case Fault.Held held -> await(held);
            case Fault.Dropped _ -> drop = true;
        }
        var answer = api.answer(method, bearer, basic(exchange), args);
        if (!drop) {
            json(exchange, bearer, answer);
        }
    }

    private void rateLimited(HttpExchange exchange, String method, String team, ObjectNode args, int seconds)
            throws IOException {
        record(method, team, args, "ratelimited");
        exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
        send(exchange, 429, "application/json; charset=utf-8",
                "{\"ok\":false,\"error\":\"ratelimited\"}".getBytes(UTF_8));
    }

    private void record(String method, String team, ObjectNode args, String error) {
        world.journal().call(new Call(world.clock().instant(), method, team, args, error));
    }

    private static void await(Fault.Held held) {
        try {
            held.gate().await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String team(String bearer) {
        return world.workspaceOf(bearer).map(Workspace::id).orElse("");
    }

    private void responseUrl(HttpExchange exchange, String id, byte[] body) throws IOException {
        if (meetsFault(exchange, "response_url")) {
            return;
        }
        var reply = messages.over(id, Json.parse(new String(body, UTF_8)));
        send(exchange, reply.status(), "text/plain; charset=utf-8", reply.body().getBytes(UTF_8));
    }

    private void upload(HttpExchange exchange, String id, byte[] body) throws IOException {
        if (meetsFault(exchange, "upload")) {
            return;
        }
        var content = Multipart.content(exchange.getRequestHeaders().getFirst("Content-Type"), body);
        boolean taken = world.locked(() -> world.files().upload(id, content));
        record("upload", "", Json.object().put("id", id).put("length", content.length), taken ? "" : "refused");
        send(exchange, taken ? 200 : 400, "text/plain",
                ((taken ? "OK - " : "refused ") + content.length).getBytes(UTF_8));
    }

    /** Without a token that may read the file, Slack leads to its login page, with status 200 in the end. */
    private void download(HttpExchange exchange, String path) throws IOException {
        if (meetsFault(exchange, "download")) {
            return;
        }
        var id = path.replaceFirst("^[^-]*-([^/]*).*", "$1");
        var reader = world.workspaceOf(bearer(exchange)).flatMap(
                w -> w.installation().filter(app -> app.active() && app.may("files:read")).map(_ -> w.id()));
        var file = world.locked(() -> world.files().find(id));
        boolean allowed = file.isPresent() && reader.filter(file.get().team()::equals).isPresent();
        record("download", reader.orElse(""), Json.object().put("file", id), allowed ? "" : "not_allowed");
        if (allowed) {
            send(exchange, 200, file.get().content().mimetype(), file.get().content().bytes());
        } else {
            exchange.getResponseHeaders().set("Location", world.root() + "signin");
            send(exchange, 302, "text/html; charset=utf-8", LOGIN_PAGE.getBytes(UTF_8));
        }
    }

    private boolean meetsFault(HttpExchange exchange, String what) throws IOException {
        switch (faults.take(what).orElse(null)) {
            case null -> {
                return false;
            }
            case Fault.Held held -> {
                await(held);
                return false;
            }
            case Fault.RateLimit(int seconds) -> rateLimited(exchange, what, "", Json.object(), seconds);
            case Fault.Broken _, Fault.Refused _ -> send(exchange, 500, "text/plain", new byte[0]);
            case Fault.Dropped _ -> record(what, "", Json.object(), "dropped");
        }
        return true;
    }

    private static String bearer(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring("Bearer ".length()).strip() : "";
    }

    private static String basic(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith("Basic ")
                ? new String(Base64.getDecoder().decode(header.substring("Basic ".length()).strip()), UTF_8)
                : "";
    }

    private void json(HttpExchange exchange, String bearer, ObjectNode answer) throws IOException {
        var scopes = api.scopes(bearer);
        if (!scopes.isEmpty()) {
            exchange.getResponseHeaders().set("X-OAuth-Scopes", scopes);
        }
        send(exchange, 200, "application/json; charset=utf-8", answer.toString().getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
