package org.caseassistant.bot.discord.emulator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The registered commands, global ones and those of guilds (Discord, Application Commands). */
final class Commands {

    private static final Map<Integer, Integer> LIMITS = Map.of(1, 100, 2, 15, 3, 15);

    private static final int CREATES_A_DAY = 200;

    private final World world;

    /** By guild, or by nothing for global ones; each by its type and name. */
    private final Map<String, Map<String, ObjectNode>> scopes = new HashMap<>();

    private final Map<String, Integer> creates = new HashMap<>();

    Commands(World world) {
        this.world = world;
    }

    Reply handle(Request request) throws ApiError {
        if (!request.param("application").equals(world.applicationId())) {
            throw ApiError.of(403, 20012, "You are not authorized to perform this action on this application");
        }
        var guild = request.params().getOrDefault("guild", "");
        if (!guild.isEmpty() && !world.guilds().containsKey(guild)) {
            throw ApiError.missingAccess();
        }
        return switch (request.route()) {
            case COMMANDS, GUILD_COMMANDS -> Reply.ok(listed(scope(guild).values(),
                    "true".equals(request.query().get("with_localizations"))));
            case OVERWRITE_COMMANDS, OVERWRITE_GUILD_COMMANDS -> overwrite(guild, request.body());
            case CREATE_COMMAND, CREATE_GUILD_COMMAND -> create(guild, request.body());
            case COMMAND, GUILD_COMMAND -> Reply.ok(find(guild, request));
            case EDIT_COMMAND, EDIT_GUILD_COMMAND -> edit(guild, request);
            default -> {
                var command = find(guild, request);
                scope(guild).remove(key(command));
                yield Reply.nothing();
            }
        };
    }

    private Map<String, ObjectNode> scope(String guild) {
        return scopes.computeIfAbsent(guild, _ -> new LinkedHashMap<>());
    }

    private static String key(JsonNode command) {
        return Json.number(command, "type", 1) + " " + Json.text(command, "name");
    }

    private ObjectNode find(String guild, Request request) throws ApiError {
        return scope(guild).values().stream().filter(c -> Json.text(c, "id").equals(request.param("command")))
                .findFirst().orElseThrow(() -> ApiError.of(404, 10063, "Unknown application command"));
    }

    private static JsonNode listed(Iterable<ObjectNode> commands, boolean localizations) {
        var list = Json.array();
        commands.forEach(c -> list.add(localizations ? c : withoutLocalizations(c)));
        return list;
    }

    /** Lists leave the localisations out unless they are asked for. */
    private static ObjectNode withoutLocalizations(ObjectNode command) {
        var copy = command.deepCopy();
        copy.remove(List.of("name_localizations", "description_localizations"));
        var options = Json.array();
        Json.objects(copy, "options").forEach(o -> options.add(withoutLocalizations(o)));
        copy.set("options", options);
        return copy;
    }

    private Reply overwrite(String guild, JsonNode body) throws ApiError {
        var cursor = Cursor.at(body);
        var entries = cursor.entries(0, LIMITS.values().stream().mapToInt(n -> n).sum());
        entries.forEach(c -> CommandRules.command(c, guild.isEmpty()));
        for (var limit : LIMITS.entrySet()) {
            if (entries.stream().filter(c -> Json.number(c.node(), "type", 1) == limit.getKey())
                    .count() > limit.getValue()) {
                throw tooMany(limit.getKey());
            }
        }
        if (!cursor.problems().none()) {
            throw ApiError.invalid(cursor.problems());
        }
        if (entries.stream().map(c -> key(c.node())).distinct().count() < entries.size()) {
            throw ApiError.of(400, 50035, "Application command names must be unique");
        }
        var before = Map.copyOf(scope(guild));
        var after = new LinkedHashMap<String, ObjectNode>();
        for (var entry : entries) {
            after.put(key(entry.node()), stored(guild, before.get(key(entry.node())), entry.node()));
        }
        scopes.put(guild, after);
        return Reply.ok(listed(after.values(), true));
    }

    private static ApiError tooMany(int type) {
        return ApiError.of(400, 30032, "Maximum number of application commands reached (" + LIMITS.get(type) + ")");
    }

    private Reply create(String guild, JsonNode body) throws ApiError {
        check(guild, body);
        int type = Json.number(body, "type", 1);
        var before = scope(guild).get(key(body));
        if (before == null && scope(guild).values().stream().filter(c -> Json.number(c, "type", 1) == type)
                .count() >= LIMITS.get(type)) {
            throw tooMany(type);
        }
        var made = stored(guild, before, body);
        scope(guild).put(key(body), made);
        return before == null ? Reply.created(made) : Reply.ok(made);
    }

    private static void check(String guild, JsonNode body) throws ApiError {
        var cursor = Cursor.at(body);
        CommandRules.command(cursor, guild.isEmpty());
        if (!cursor.problems().none()) {
            throw ApiError.invalid(cursor.problems());
        }
    }

    private Reply edit(String guild, Request request) throws ApiError {
        var before = find(guild, request);
        var merged = before.deepCopy();
        merged.setAll((ObjectNode) request.body());
        check(guild, merged);
        scope(guild).remove(key(before));
        var made = stored(guild, before, merged);
        scope(guild).put(key(made), made);
        return Reply.ok(made);
    }

    private ObjectNode stored(String guild, ObjectNode before, JsonNode given) throws ApiError {
        if (before == null && creates.merge(guild, 1, Integer::sum) > CREATES_A_DAY) {
            throw ApiError.of(400, 30034, "Max number of daily application command creates has been reached (200)");
        }
        var stored = Json.object().put("id", before == null ? world.ids().next() : Json.text(before, "id"))
                .put("application_id", world.applicationId()).put("version", world.ids().next())
                .put("type", 1).put("description", "").put("nsfw", false);
        stored.putNull("default_member_permissions");
        if (guild.isEmpty()) {
            stored.putNull("contexts");
            stored.putArray("integration_types").add(0);
        } else {
            stored.put("guild_id", guild);
        }
        given.propertyStream().filter(p -> !Set.of("id", "application_id", "version", "guild_id").contains(p.getKey()))
                .filter(p -> !p.getValue().isNull()).forEach(p -> stored.set(p.getKey(), p.getValue().deepCopy()));
        return stored;
    }

    /** A command of some type that a person sees in a channel. */
    Optional<ObjectNode> visible(int type, String name, Channel channel, String user) {
        long permissions = channel.permissions(user);
        return Stream.concat(channel.guild().stream().flatMap(g -> scope(g.id()).values().stream()),
                scope("").values().stream())
                .filter(c -> Json.number(c, "type", 1) == type && Json.text(c, "name").equals(name))
                .filter(c -> c.path("contexts").isNull() || c.path("contexts").isMissingNode()
                        || Json.list(c, "contexts").valueStream()
                                .anyMatch(x -> x.asInt(-1) == (channel.isDirect() ? 1 : 0)))
                .filter(c -> channel.isDirect() || allowed(c, permissions)).findFirst();
    }

    private static boolean allowed(JsonNode command, long permissions) {
        if (!Permission.USE_APPLICATION_COMMANDS.in(permissions)) {
            return false;
        }
        var needed = command.path("default_member_permissions");
        if (needed.isNull() || needed.isMissingNode() || Permission.ADMINISTRATOR.in(permissions)) {
            return true;
        }
        long mask = Long.parseUnsignedLong(needed.asString());
        return mask != 0 && (permissions & mask) == mask;
    }

    /** All commands of a guild, or the global ones. */
    List<ObjectNode> all(String guild) {
        return List.copyOf(scope(guild).values());
    }

    /** The option that is being typed, in the payload of an autocomplete interaction. */
    static Optional<ObjectNode> focused(JsonNode payload) {
        return focusedIn(payload.path("data"));
    }

    private static Optional<ObjectNode> focusedIn(JsonNode parent) {
        return Json.objects(parent, "options").stream().flatMap(o -> Json.flag(o, "focused") ? Stream.of(o)
                : focusedIn(o).stream()).findFirst();
    }
}
