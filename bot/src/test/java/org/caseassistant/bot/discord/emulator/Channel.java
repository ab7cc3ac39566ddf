package org.caseassistant.bot.discord.emulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A place for messages: a channel of a guild, a thread, or the direct message of a person with the bot. */
final class Channel {

    static final int GUILD_TEXT = 0;

    static final int DM = 1;

    static final int PUBLIC_THREAD = 11;

    static final int PRIVATE_THREAD = 12;

    private final String id;

    private final int type;

    private final String name;

    private final Guild guild;

    private final Channel parent;

    private final Person recipient;

    private final Map<String, Long> denied = new HashMap<>();

    private final Map<String, Message> messages = new LinkedHashMap<>();

    /** Those who see it, if not everybody does. */
    private Optional<List<String>> letIn = Optional.empty();

    private boolean archived;

    private boolean gone;

    private Channel(String id, int type, String name, Guild guild, Channel parent, Person recipient) {
        this.id = id;
        this.type = type;
        this.name = name;
        this.guild = guild;
        this.parent = parent;
        this.recipient = recipient;
    }

    static Channel text(String id, String name, Guild guild) {
        return new Channel(id, GUILD_TEXT, name, guild, null, null);
    }

    static Channel direct(String id, Person recipient) {
        return new Channel(id, DM, "", null, null, recipient);
    }

    Channel thread(String thread, int kind, String title) {
        return new Channel(thread, kind, title, guild, this, null);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    int type() {
        return type;
    }

    boolean isDirect() {
        return type == DM;
    }

    boolean isThread() {
        return type == PUBLIC_THREAD || type == PRIVATE_THREAD;
    }

    Optional<Guild> guild() {
        return Optional.ofNullable(guild);
    }

    String guildId() {
        return guild == null ? "" : guild.id();
    }

    Person recipient() {
        return recipient;
    }

    void deny(String user, long permissions) {
        denied.merge(user, permissions, (a, b) -> a | b);
    }

    void letInOnly(List<String> users) {
        letIn = Optional.of(users);
    }

    void archive(boolean closed) {
        archived = closed;
    }

    void remove() {
        gone = true;
    }

    boolean gone() {
        return gone;
    }

    /** What a user may do here. */
    long permissions(String user) {
        if (isDirect()) {
            return Permission.USUAL;
        }
        long all = guild.permissions(user);
        if (Permission.ADMINISTRATOR.in(all)) {
            return Permission.ALL;
        }
        boolean out = letIn.filter(users -> !users.contains(user)).isPresent();
        long here = all & ~denied.getOrDefault(user, 0L) & ~(out ? Permission.VIEW_CHANNEL.mask() : 0L);
        return parent == null ? here : here & parent.permissions(user);
    }

    boolean visibleTo(String user) {
        return isDirect() ? recipient.id().equals(user)
                : guild.has(user) && Permission.VIEW_CHANNEL.in(permissions(user));
    }

    void add(Message message) {
        messages.put(message.id(), message);
    }

    /** A message that has not been deleted. */
    Optional<Message> message(String message) {
        return Optional.ofNullable(messages.get(message)).filter(m -> !m.deleted());
    }

    List<Message> messages() {
        return messages.values().stream().filter(m -> !m.deleted()).toList();
    }

    Collection<Message> allMessages() {
        return new ArrayList<>(messages.values());
    }

    private String lastMessage() {
        return messages.values().stream().filter(m -> !m.ephemeral()).map(Message::id).reduce((_, b) -> b)
                .orElse(null);
    }

    /** The channel object (Discord, Channel). */
    ObjectNode json() {
        var json = Json.object().put("id", id).put("type", type).put("flags", 0)
                .put("last_message_id", lastMessage());
        if (isDirect()) {
            json.putArray("recipients").add(recipient.json());
            return json;
        }
        json.put("guild_id", guild.id()).put("name", name).put("rate_limit_per_user", 0);
        if (isThread()) {
            json.put("parent_id", parent.id()).put("owner_id", guild.botId()).put("message_count", messages.size())
                    .put("member_count", 1).put("total_message_sent", messages.size());
            json.putObject("thread_metadata").put("archived", archived).put("auto_archive_duration", 4320)
                    .put("archive_timestamp", Ids.time(id).toString()).put("locked", false);
            return json;
        }
        json.putNull("topic").putNull("parent_id");
        var overwrites = json.put("position", 0).put("nsfw", false).putArray("permission_overwrites");
        letIn.ifPresent(users -> {
            var view = Long.toString(Permission.VIEW_CHANNEL.mask());
            overwrites.addObject().put("id", guild.id()).put("type", 0).put("allow", "0").put("deny", view);
            users.forEach(user -> overwrites.addObject().put("id", user).put("type", 1).put("allow", view)
                    .put("deny", "0"));
        });
        denied.forEach((user, mask) -> overwrites.addObject().put("id", user).put("type", 1).put("allow", "0")
                .put("deny", Long.toString(mask)));
        return json;
    }
}
