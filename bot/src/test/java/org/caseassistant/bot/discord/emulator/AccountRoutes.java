package org.caseassistant.bot.discord.emulator;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The bot's account, its application, other accounts, guilds, and where the gateway is. */
final class AccountRoutes {

    private final World world;

    AccountRoutes(World world) {
        this.world = world;
    }

    Reply handle(Request request) throws ApiError {
        return switch (request.route()) {
            case GATEWAY -> Reply.ok(Json.object().put("url", world.gateway().address()));
            case GATEWAY_BOT -> Reply.ok(gatewayBot());
            case SELF -> Reply.ok(world.bot().json().put("verified", true).put("mfa_enabled", true).put("flags", 0)
                    .putNull("email"));
            case USER -> Reply.ok(world.person(request.param("user")).map(Person::json)
                    .orElseThrow(() -> ApiError.of(404, 10013, "Unknown User")));
            case CREATE_DM -> direct(request);
            case APPLICATION, OAUTH_APPLICATION -> Reply.ok(application());
            case GUILD -> Reply.ok(guild(request).json());
            default -> member(request);
        };
    }

    private ObjectNode gatewayBot() {
        var settings = world.gateway().settings();
        var json = Json.object().put("url", world.gateway().address()).put("shards", settings.shards());
        json.putObject("session_start_limit").put("total", 1000).put("remaining", settings.identifies())
                .put("reset_after", 86_400_000).put("max_concurrency", settings.concurrency());
        return json;
    }

    private ObjectNode application() {
        var json = Json.object().put("id", world.applicationId()).put("name", world.bot().shown())
                .put("description", "").put("bot_public", false).put("bot_require_code_grant", false).put("flags", 0)
                .put("verify_key", "0".repeat(64)).put("summary", "")
                .put("approximate_guild_count", world.guilds().size());
        json.putNull("icon").putNull("team").putNull("interactions_endpoint_url");
        json.set("owner", new Person("1", "owner", "Owner", "en-US", false).json());
        json.set("bot", world.bot().json());
        json.putArray("redirect_uris");
        json.putArray("tags");
        json.putObject("integration_types_config").putObject("0");
        return json;
    }

    private Reply direct(Request request) throws ApiError {
        var body = Cursor.at(request.body());
        body.isObject(Set.of("recipient_id"), Set.of());
        body.snowflake("recipient_id");
        if (!body.problems().none()) {
            throw ApiError.invalid(body.problems());
        }
        var person = world.people().get(request.body().path("recipient_id").asString(""));
        if (person == null) {
            throw ApiError.of(400, 50033, "Invalid Recipient(s)");
        }
        return Reply.ok(world.direct(person.person()).json());
    }

    private Guild guild(Request request) throws ApiError {
        return Optional.ofNullable(world.guilds().get(request.param("guild"))).orElseThrow(
                () -> ApiError.of(404, 10004, "Unknown Guild"));
    }

    private Reply member(Request request) throws ApiError {
        var guild = guild(request);
        return Reply.ok(world.person(request.param("user")).filter(p -> guild.has(p.id()))
                .map(guild::memberWithUser).orElseThrow(() -> ApiError.of(404, 10007, "Unknown Member")));
    }
}
