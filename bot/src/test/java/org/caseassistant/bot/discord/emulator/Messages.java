package org.caseassistant.bot.discord.emulator;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes, changes and deletes messages, and tells the app of it. Called under the world's lock. */
final class Messages {

    private final World world;

    Messages(World world) {
        this.world = world;
    }

    /**
     * Makes a message of the bot.
     *
     * @param channel     where
     * @param body        what was sent, found to be right
     * @param files       the files that came with it
     * @param interaction what it answers, if anything
     * @param flags       the flags it gets
     */
    Message create(Channel channel, JsonNode body, List<Upload> files, Optional<Interaction> interaction, long flags) {
        boolean ephemeral = (flags & Flags.EPHEMERAL) != 0;
        var json = empty(channel, world.bot(), 0);
        json.put("tts", Json.flag(body, "tts")).put("flags", flags).put("application_id", world.applicationId());
        if (body.has("nonce") && !body.get("nonce").isNull()) {
            json.set("nonce", body.get("nonce"));
        }
        interaction.ifPresent(i -> {
            json.put("webhook_id", world.applicationId());
            i.describe(json);
        });
        var message = new Message(channel, json, ephemeral ? interaction.orElseThrow().person().id() : "");
        fill(message, body, files);
        channel.add(message);
        mentions(message, body, interaction.isPresent());
        announce("MESSAGE_CREATE", message);
        return message;
    }

    /** A message that says nothing yet. */
    ObjectNode empty(Channel channel, Person author, int type) {
        var json = Json.object().put("id", world.ids().next()).put("type", type).put("channel_id", channel.id())
                .put("content", "").put("timestamp", world.clock().instant().toString()).put("tts", false)
                .put("mention_everyone", false).put("pinned", false).put("flags", 0);
        json.set("author", author.json());
        json.putNull("edited_timestamp");
        List.of("mentions", "mention_roles", "attachments", "embeds", "components").forEach(json::putArray);
        return json;
    }

    /** Changes a message of the bot. */
    void edit(Message message, JsonNode body, List<Upload> files, boolean byInteraction) {
        message.remember();
        var json = message.json();
        if (body.path("flags").isIntegralNumber()) {
            long changed = Flags.SUPPRESS_EMBEDS | Flags.V2;
            json.put("flags", (Json.bits(json, "flags") & ~changed) | (Json.bits(body, "flags") & changed));
        }
        json.put("flags", Json.bits(json, "flags") & ~Flags.LOADING);
        json.put("edited_timestamp", world.clock().instant().toString());
        fill(message, body, files);
        mentions(message, body, byInteraction);
        announce("MESSAGE_UPDATE", message);
    }

    void delete(Message message) {
        message.delete();
        Json.objects(message.json(), "attachments").forEach(a -> world.cdn().remove(Json.text(a, "id")));
        if (!message.ephemeral()) {
            var channel = message.channel();
            var data = Json.object().put("id", message.id()).put("channel_id", channel.id());
            channel.guild().ifPresent(g -> data.put("guild_id", g.id()));
            world.gateway().dispatch("MESSAGE_DELETE", data, channel.guildId(),
                    channel.isDirect() ? Intents.DIRECT_MESSAGES : Intents.GUILD_MESSAGES);
        }
    }

    private void fill(Message message, JsonNode body, List<Upload> files) {
        var json = message.json();
        var attachments = Json.array();
        for (var planned : Attachments.after(body, json, files)) {
            var attachment = planned.upload().map(u -> world.cdn().keep(message.channel().id(),
                    new DiscordFile(planned.name(), MediaTypes.of(planned.name(), u.type()), u.bytes()),
                    message.ephemeral())).orElse(planned.kept());
            if (planned.given().has("description")) {
                attachment.set("description", planned.given().get("description"));
            }
            attachments.add(attachment);
        }
        json.set("attachments", attachments);
        if (body.has("content")) {
            json.put("content", Json.text(body, "content").strip());
        }
        if (body.has("embeds")) {
            json.set("embeds", Json.list(body, "embeds").deepCopy());
            Json.objects(json, "embeds").forEach(e -> e.put("type", "rich"));
        }
        if (body.has("components")) {
            json.set("components", components(Json.list(body, "components"), attachments));
        }
        var mentions = json.putArray("mentions");
        for (var text : Mentions.texts(json)) {
            world.people().values().stream().filter(p -> text.contains("<@" + p.id() + ">"))
                    .forEach(p -> mentions.add(p.person().json()));
        }
    }

    /** The components as Discord gives them back: numbered, and with their media found. */
    private static ArrayNode components(ArrayNode sent, ArrayNode attachments) {
        var components = sent.deepCopy();
        Tree.number(components);
        for (var media : Tree.media(components)) {
            var name = Json.text(media, "url").replaceFirst("^attachment://", "");
            attachments.valueStream().filter(a -> name.equals(Json.text(a, "filename"))).findFirst()
                    .ifPresent(a -> media.put("attachment_id", Json.text(a, "id")).put("name", name));
        }
        return components;
    }

    private void mentions(Message message, JsonNode body, boolean byInteraction) {
        Mentions.live(message.json(), body.path("allowed_mentions"), byInteraction)
                .forEach(m -> world.journal().mention(new LiveMention(message.id(), m)));
        if (message.json().has("message_reference") && (!body.path("allowed_mentions").isObject()
                || Json.flag(body.path("allowed_mentions"), "replied_user"))) {
            world.journal().mention(new LiveMention(message.id(), "reply"));
        }
    }

    /** Tells the app, unless the message is for one person's eyes. */
    void announce(String event, Message message) {
        if (!message.ephemeral()) {
            world.gateway().message(event, event(message), message.channel());
        }
    }

    /** The message object as events carry it. */
    ObjectNode event(Message message) {
        var data = json(message).put("channel_type", message.channel().type());
        message.channel().guild().ifPresent(g -> {
            data.put("guild_id", g.id());
            data.set("member", g.member(message.author()));
        });
        return data;
    }

    /** The message object, with addresses of its files that are good now. */
    ObjectNode json(Message message) {
        var json = message.json().deepCopy();
        var signed = Json.array();
        Json.objects(json, "attachments").forEach(a -> signed.add(world.cdn().signed(a)));
        json.set("attachments", signed);
        for (var media : Tree.media(json.path("components"))) {
            if (media.has("attachment_id")) {
                var url = world.cdn().url(Json.text(media, "attachment_id"), Json.text(media, "name"));
                media.remove("name");
                media.put("url", url).put("proxy_url", url);
            }
        }
        return json;
    }

    /** What of a message an app may read that lacks the intent MESSAGE_CONTENT (Discord, Gateway). */
    static ObjectNode readable(ObjectNode message, Channel channel, Person bot, boolean withContent) {
        boolean mentioned =
                Json.objects(message, "mentions").stream().anyMatch(m -> bot.id().equals(Json.text(m, "id")));
        boolean own = bot.id().equals(Json.text(Json.map(message, "author"), "id"));
        var copy = message.deepCopy();
        if (!withContent && !channel.isDirect() && !mentioned && !own) {
            copy.put("content", "");
            List.of("attachments", "embeds", "components").forEach(copy::putArray);
        }
        return copy;
    }
}
