package org.caseassistant.bot.discord.emulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A server that the app is installed in. */
public final class Guild {

    private final World world;

    private final String id;

    private final String name;

    private final String locale;

    private final Map<String, Long> members = new LinkedHashMap<>();

    private final Map<String, Channel> channels = new LinkedHashMap<>();

    Guild(World world, String id, String name, String locale) {
        this.world = world;
        this.id = id;
        this.name = name;
        this.locale = locale;
        members.put(world.bot().id(), Permission.USUAL);
    }

    /**
     * The guild's id.
     *
     * @return a snowflake
     */
    public String id() {
        return id;
    }

    /**
     * A text channel; it is made if it was not there.
     *
     * @param channel its name
     * @return its id
     */
    public String channel(String channel) {
        return world.locked(() -> channels.values().stream().filter(c -> c.name().equals(channel)).findFirst()
                .orElseGet(() -> {
                    var made = Channel.text(world.ids().next(), channel, this);
                    channels.put(made.id(), made);
                    world.channels().put(made.id(), made);
                    world.gateway().guildEvent("CHANNEL_CREATE", made.json(), id);
                    return made;
                }).id());
    }

    /**
     * Lets a person join.
     *
     * @param user  who
     * @param extra permissions besides the usual ones
     * @return this
     */
    public Guild add(DiscordUser user, Permission... extra) {
        world.locked(() -> {
            members.put(user.id(), Permission.USUAL | Permission.of(extra));
            return this;
        });
        return this;
    }

    /**
     * Lets a person leave.
     *
     * @param user who
     */
    public void remove(DiscordUser user) {
        world.locked(() -> members.remove(user.id()));
    }

    /**
     * Says what the app's bot may do in all channels, instead of the usual.
     *
     * @param permissions all that it has
     */
    public void botMay(Permission... permissions) {
        world.locked(() -> {
            members.put(botId(), Permission.of(permissions));
            world.gateway().guildEvent("GUILD_ROLE_UPDATE",
                    Json.object().put("guild_id", id).set("role", botRole()), id);
            return this;
        });
    }

    /**
     * Takes permissions in one channel from the app's bot.
     *
     * @param channel     the channel's id
     * @param permissions what it may not do there
     */
    public void denyBot(String channel, Permission... permissions) {
        world.locked(() -> {
            var place = channels.get(channel);
            place.deny(botId(), Permission.of(permissions));
            world.gateway().guildEvent("CHANNEL_UPDATE", place.json(), id);
            return this;
        });
    }

    /**
     * Closes a channel to all but some people and the app's bot.
     *
     * @param channel the channel's id
     * @param letIn   who still sees it
     */
    public void close(String channel, DiscordUser... letIn) {
        world.locked(() -> {
            var place = channels.get(channel);
            place.letInOnly(Stream.concat(Stream.of(botId()), Stream.of(letIn).map(DiscordUser::id)).toList());
            world.gateway().guildEvent("CHANNEL_UPDATE", place.json(), id);
            return this;
        });
    }

    /**
     * Removes a channel.
     *
     * @param channel the channel's id
     */
    public void delete(String channel) {
        world.locked(() -> {
            var place = channels.remove(channel);
            place.remove();
            world.gateway().guildEvent("CHANNEL_DELETE", place.json(), id);
            return this;
        });
    }

    /** Throws the app out: it is told by GUILD_DELETE and hears no more of the guild. */
    public void removeApp() {
        world.locked(() -> {
            world.gateway().guildEvent("GUILD_DELETE", Json.object().put("id", id), id);
            world.guilds().remove(id);
            channels.values().forEach(Channel::remove);
            return this;
        });
    }

    String name() {
        return name;
    }

    String botId() {
        return world.bot().id();
    }

    String locale() {
        return locale;
    }

    boolean has(String user) {
        return members.containsKey(user);
    }

    long permissions(String user) {
        return members.getOrDefault(user, 0L);
    }

    Optional<Channel> find(String channel) {
        return Optional.ofNullable(channels.get(channel));
    }

    void addThread(Channel thread) {
        channels.put(thread.id(), thread);
    }

    /** The member object without the user (Discord, Guild, Guild Member). */
    ObjectNode member(String user) {
        var json = Json.object().put("joined_at", Ids.time(id).toString()).put("deaf", false).put("mute", false)
                .put("flags", 0).put("pending", false);
        json.putNull("nick").putNull("avatar").putNull("banner").putNull("premium_since")
                .putNull("communication_disabled_until");
        var roles = json.putArray("roles");
        if (user.equals(botId())) {
            roles.add(botRoleId());
        }
        return json;
    }

    ObjectNode memberWithUser(Person person) {
        return member(person.id()).set("user", person.json());
    }

    private String botRoleId() {
        return Long.toUnsignedString(Long.parseUnsignedLong(id) + 1);
    }

    private ObjectNode botRole() {
        return role(botRoleId(), "Case Assistant", permissions(botId())).put("managed", true);
    }

    private static ObjectNode role(String id, String name, long permissions) {
        var role = Json.object().put("id", id).put("name", name).put("color", 0).put("hoist", false)
                .put("position", 0).put("permissions", Long.toString(permissions)).put("managed", false)
                .put("mentionable", false).put("flags", 0);
        role.putObject("colors").put("primary_color", 0).putNull("secondary_color").putNull("tertiary_color");
        return role.putNull("icon").putNull("unicode_emoji");
    }

    /** What GUILD_CREATE tells: the guild with its channels, and of its members only the bot. */
    ObjectNode json() {
        var json = partial().put("name", name).put("owner_id", "1").put("afk_timeout", 300)
                .put("verification_level", 1).put("default_message_notifications", 1)
                .put("explicit_content_filter", 0).put("mfa_level", 0).put("system_channel_flags", 0)
                .put("premium_tier", 0).put("premium_subscription_count", 0).put("nsfw_level", 0)
                .put("premium_progress_bar_enabled", false).put("joined_at", Ids.time(id).toString())
                .put("large", false).put("unavailable", false).put("member_count", members.size())
                .put("max_members", 500_000);
        for (var nothing : new String[] {"icon", "splash", "discovery_splash", "afk_channel_id", "application_id",
            "system_channel_id", "rules_channel_id", "vanity_url_code", "description", "banner",
            "public_updates_channel_id", "safety_alerts_channel_id"}) {
            json.putNull(nothing);
        }
        for (var none : new String[] {"emojis", "stickers", "voice_states", "presences", "stage_instances",
            "guild_scheduled_events", "soundboard_sounds"}) {
            json.putArray(none);
        }
        json.putArray("roles").add(role(id, "@everyone", Permission.USUAL & ~Permission.MENTION_EVERYONE.mask()))
                .add(botRole());
        json.putArray("members").add(memberWithUser(world.bot()));
        var plain = json.putArray("channels");
        var threads = json.putArray("threads");
        channels.values().forEach(c -> (c.isThread() ? threads : plain).add(c.json()));
        return json;
    }

    /** What interactions tell of the guild. */
    ObjectNode partial() {
        var json = Json.object().put("id", id).put("preferred_locale", locale);
        json.putArray("features");
        return json;
    }
}
