package org.caseassistant.bot.discord.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads requests: JSON, or multipart with {@code payload_json} and {@code files[n]} (Discord, Reference). */
final class Requests {

    private static final long TOTAL = 25L << 20;

    private static final int FILES = 10;

    private static final Pattern FILE = Pattern.compile("files?\\[(\\d+)]");

    /** With an address, a version, and whatever an app likes to add (Discord, Reference, User Agent). */
    private static final Pattern AGENT = Pattern.compile("DiscordBot \\(https?://[^\\s,]+, [^\\s)]+\\)( .+)?");

    private Requests() {}

    static Request read(HttpExchange exchange, Route route, String path, byte[] body) throws ApiError {
        var params = route.match(exchange.getRequestMethod(), path).orElseThrow();
        var query = Query.of(exchange.getRequestURI().toString());
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (body.length == 0) {
            return new Request(route, path, params, query, Json.parse(""), List.of());
        }
        if (body.length > TOTAL) {
            throw ApiError.of(413, 40005, "Request entity too large");
        }
        if (type != null && type.startsWith("application/json")) {
            return new Request(route, path, params, query, json(new String(body, UTF_8)), List.of());
        }
        if (type == null || !type.startsWith("multipart/form-data")) {
            throw ApiError.of(400, 50035, "Expected Content-Type application/json or multipart/form-data, not " + type);
        }
        var files = new ArrayList<Upload>();
        JsonNode payload = Json.object();
        for (var part : Multipart.parts(type, body)) {
            var file = FILE.matcher(part.name());
            if (file.matches()) {
                if (part.bytes().length > Interactions.FILE_LIMIT) {
                    throw ApiError.of(413, 40005, "Request entity too large");
                }
                files.add(new Upload(file.group(1), part.filename(), part.type(), part.bytes()));
            } else if ("payload_json".equals(part.name())) {
                payload = json(new String(part.bytes(), UTF_8));
            } else {
                throw ApiError.of(400, 50035, "Discord knows no field " + part.name());
            }
        }
        if (files.size() > FILES) {
            throw ApiError.of(400, 30015, "Maximum number of attachments in a message reached (10)");
        }
        return new Request(route, path, params, query, payload, List.copyOf(files));
    }

    private static JsonNode json(String text) throws ApiError {
        var json = Json.parse(text);
        if (json.isMissingNode()) {
            throw ApiError.of(400, 50109, "The request body contains invalid JSON.");
        }
        return json;
    }

    /** Checks who asks: the bot's token, or none where the path has the token of an interaction. */
    static void authenticate(HttpExchange exchange, Route route, World world) throws ApiError {
        var agent = exchange.getRequestHeaders().getFirst("User-Agent");
        world.journal().agent(String.valueOf(agent));
        if (agent == null || !AGENT.matcher(agent).matches()) {
            world.journal().violation(Violation.Kind.AUTHENTICATION, route + " with the User-Agent " + agent);
            throw ApiError.of(403, 40333, "internal network error");
        }
        if (route.interaction() || route == Route.GATEWAY) {
            return;
        }
        var given = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bot " + world.token()).equals(given)) {
            world.journal().violation(Violation.Kind.AUTHENTICATION, route + " without the bot's token");
            throw ApiError.unauthorized();
        }
    }
}
