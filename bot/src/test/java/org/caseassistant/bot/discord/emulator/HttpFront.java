package org.caseassistant.bot.discord.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.caseassistant.bot.discord.emulator.Faults.Fault;
import tools.jackson.databind.JsonNode;

/** The HTTP server: REST and the download of files. */
final class HttpFront {

    private static final String API = "/api/v10/";

    /** The codes that say that a body was wrong, and not that the world is other than the app thought. */
    private static final Set<Integer> WRONG_BODIES = Set.of(50035, 50006, 50024, 30032, 30034);

    private final World world;

    private final RestApi api;

    private final Faults faults;

    private final Pace pace;

    private final HttpServer server;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HttpFront(World world, Faults faults, Pace pace) {
        this.world = world;
        this.api = new RestApi(world);
        this.faults = faults;
        this.pace = pace;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException("The Discord emulator found no free port", e);
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
            if (path.startsWith(API)) {
                api(exchange, path.substring(API.length()), body);
            } else if (path.startsWith("/attachments/") || path.startsWith("/ephemeral-attachments/")) {
                download(exchange, path);
            } else {
                world.journal().violation(Violation.Kind.ROUTE, exchange.getRequestMethod() + " " + path);
                json(exchange, 404, ApiError.unknownRoute().json());
            }
        }
    }

    private void api(HttpExchange exchange, String path, byte[] body) throws IOException {
        var verb = exchange.getRequestMethod();
        var route = Route.of(verb, path);
        if (route.isEmpty()) {
            world.journal().violation(Violation.Kind.ROUTE, verb + " " + path);
            json(exchange, 404, ApiError.unknownRoute().json());
            return;
        }
        Request request;
        try {
            request = Requests.read(exchange, route.get(), path, body);
        } catch (ApiError e) {
            world.journal().violation(Violation.Kind.PAYLOAD, route.get() + ": " + e.getMessage());
            json(exchange, e.status(), e.json());
            return;
        }
        switch (faults.take(route.get().name()).orElse(null)) {
            case null -> answer(exchange, request);
            case Fault.RateLimit(int seconds, boolean global) -> rateLimited(exchange, request, new Pace.Limits(
                    route.get().name().toLowerCase(Locale.ROOT), 5, 0, seconds, seconds, global));
            case Fault.Broken(int status, boolean handled) -> {
                // What the app is told is not what became of it.
                record(request, handled ? reply(exchange, request).status() : status, 0);
                send(exchange, status, "text/plain", "Trouble at Discord".getBytes(UTF_8));
            }
            case Fault.Held held -> {
                held.await();
                answer(exchange, request);
            }
            case Fault.Dropped(boolean handled) -> {
                if (handled) {
                    reply(exchange, request);
                }
                record(request, 0, 0);
            }
        }
    }

    private void answer(HttpExchange exchange, Request request) throws IOException {
        var limits = pace.count(request);
        if (limits.retryAfter() > 0) {
            world.journal().violation(Violation.Kind.RATE_LIMIT, request.route() + " was called too often");
            rateLimited(exchange, request, limits);
            return;
        }
        headers(exchange, limits);
        var reply = reply(exchange, request);
        record(request, reply.status(), Json.number(reply.body(), "code", 0));
        json(exchange, reply.status(), reply.body());
    }

    private Reply reply(HttpExchange exchange, Request request) {
        try {
            Requests.authenticate(exchange, request.route(), world);
            return api.answer(request);
        } catch (ApiError e) {
            if (WRONG_BODIES.contains(e.code())) {
                world.journal().violation(Violation.Kind.PAYLOAD, request.route() + ": " + e.json());
            }
            return new Reply(e.status(), e.json());
        }
    }

    private void record(Request request, int status, int code) {
        world.journal().call(new Call(world.clock().instant(), request.route(), request.path(), request.query(),
                request.body().isMissingNode() ? "null" : request.body().toString(), request.files().size(), status,
                code));
    }

    private void rateLimited(HttpExchange exchange, Request request, Pace.Limits limits) throws IOException {
        record(request, 429, 0);
        headers(exchange, limits);
        var headers = exchange.getResponseHeaders();
        // Discord answers through a proxy; a 429 without this header comes from Cloudflare and means a ban.
        headers.set("Via", "1.1 emulator");
        headers.set("Retry-After", Integer.toString(limits.retryAfter()));
        headers.set("X-RateLimit-Scope", limits.global() ? "global" : "user");
        if (limits.global()) {
            headers.set("X-RateLimit-Global", "true");
        }
        json(exchange, 429, Json.object().put("message", "You are being rate limited.")
                .put("retry_after", (double) limits.retryAfter()).put("global", limits.global()));
    }

    private void headers(HttpExchange exchange, Pace.Limits limits) {
        var headers = exchange.getResponseHeaders();
        headers.set("X-RateLimit-Limit", Integer.toString(limits.limit()));
        headers.set("X-RateLimit-Remaining", Integer.toString(limits.remaining()));
        headers.set("X-RateLimit-Reset-After", String.format(Locale.ROOT, "%.3f", limits.resetAfter()));
        headers.set("X-RateLimit-Reset", String.format(Locale.ROOT, "%.3f",
                System.currentTimeMillis() / 1000.0 + limits.resetAfter()));
        headers.set("X-RateLimit-Bucket", limits.bucket());
    }

    private void download(HttpExchange exchange, String path) throws IOException {
        if (faults.take("download").orElse(null) instanceof Fault.Broken(int status, _)) {
            send(exchange, status, "text/plain", "Trouble at Discord".getBytes(UTF_8));
            return;
        }
        var file = world.locked(() -> world.cdn().download(path, Query.of(exchange.getRequestURI().toString())));
        if (file.isPresent()) {
            send(exchange, 200, file.get().type(), file.get().bytes());
        } else {
            send(exchange, 404, "text/plain", "This content is no longer available.".getBytes(UTF_8));
        }
    }

    private static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
        send(exchange, status, "application/json",
                body.isMissingNode() ? new byte[0] : body.toString().getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
