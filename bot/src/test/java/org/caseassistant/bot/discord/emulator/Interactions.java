package org.caseassistant.bot.discord.emulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The interactions, and the objects the app is told of them (Discord, Receiving and Responding). */
final class Interactions {

    static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    static final long FILE_LIMIT = 10L << 20;

    private static final long DM_PERMISSIONS = Permission.of(Permission.ATTACH_FILES, Permission.EMBED_LINKS,
            Permission.MENTION_EVERYONE) | 1 << 18;

    private final World world;

    private final Map<String, Interaction> byToken = new LinkedHashMap<>();

    private volatile Duration deadline = Duration.ofSeconds(3);

    /** How long tokens to come live. */
    private volatile Duration life = TOKEN_LIFE;

    Interactions(World world) {
        this.world = world;
    }

    Duration deadline() {
        return deadline;
    }

    void deadline(Duration time) {
        deadline = time;
    }

    void life(Duration time) {
        life = time;
    }

    /** An interaction whose token lives. */
    Interaction byToken(String token) throws ApiError {
        var interaction = byToken.get(token);
        if (interaction == null) {
            throw ApiError.unknownWebhook();
        }
        if (world.clock().instant().isAfter(interaction.born().plus(TOKEN_LIFE))) {
            world.journal().violation(Violation.Kind.ACKNOWLEDGEMENT,
                    "used a token after 15 minutes, of " + interaction.title());
            throw ApiError.of(401, 50027, "Invalid Webhook Token");
        }
        return interaction;
    }

    Interaction find(String id, String token) throws ApiError {
        var interaction = byToken.get(token);
        if (interaction == null || !interaction.id().equals(id)) {
            throw ApiError.unknownInteraction();
        }
        return interaction;
    }

    /** Starts an interaction and tells the app of it. */
    Interaction start(int type, Person person, Channel channel, Message source, String title, ObjectNode data) {
        var age = TOKEN_LIFE.minus(life);
        var id = world.ids().earlier(age);
        var interaction = new Interaction(id, "aW50ZXJhY3Rpb246" + UUID.randomUUID().toString().replace("-", ""), type,
                person, channel, source, world.clock().instant().minus(age), title);
        byToken.put(interaction.token(), interaction);
        interaction.payload(payload(interaction, data));
        send(interaction);
        return interaction;
    }

    void send(Interaction interaction) {
        world.gateway().dispatch("INTERACTION_CREATE", interaction.payload(), interaction.channel().guildId(), 0);
    }

    private ObjectNode payload(Interaction interaction, ObjectNode data) {
        var channel = interaction.channel();
        var person = interaction.person();
        var payload = Json.object().put("id", interaction.id()).put("application_id", world.applicationId())
                .put("type", interaction.type()).put("token", interaction.token()).put("version", 1)
                .put("channel_id", channel.id()).put("locale", person.locale())
                .put("attachment_size_limit", FILE_LIMIT);
        payload.set("data", data);
        payload.set("channel", channel.json());
        payload.putArray("entitlements");
        var owners = payload.putObject("authorizing_integration_owners");
        interaction.source().filter(_ -> interaction.type() != Interaction.COMMAND)
                .ifPresent(m -> payload.set("message", new Messages(world).json(m)));
        if (channel.guild().isEmpty()) {
            payload.put("context", 1).put("app_permissions", Long.toString(DM_PERMISSIONS));
            owners.put("0", "0");
            return payload.set("user", person.json());
        }
        var guild = channel.guild().get();
        payload.put("context", 0).put("guild_id", guild.id()).put("guild_locale", guild.locale())
                .put("app_permissions", Long.toString(channel.permissions(world.bot().id())));
        ((ObjectNode) payload.path("channel")).put("permissions", Long.toString(channel.permissions(person.id())));
        owners.put("0", guild.id());
        var partial = guild.partial();
        partial.set("locale", partial.remove("preferred_locale"));
        payload.set("guild", partial);
        return payload.set("member", guild.memberWithUser(person).put("permissions",
                Long.toString(channel.permissions(person.id()))));
    }
}
