package org.caseassistant.bot.slack.emulator;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The {@code chat.*} methods (docs.slack.dev, Web API methods). */
final class ChatMethods {

    private static final String[] CONTENT = {"text", "blocks", "attachments", "markdown_text", "parse", "link_names",
        "as_user"};

    private ChatMethods() {}

    static List<MethodSpec> all() {
        return List.of(
                MethodSpec.of("chat.postMessage", ChatMethods::post).requires("channel").scope("chat:write")
                        .takes(with("metadata", "thread_ts", "reply_broadcast", "mrkdwn", "unfurl_links",
                                "unfurl_media", "username", "icon_url", "icon_emoji")),
                MethodSpec.of("chat.update", ChatMethods::update).requires("channel", "ts").scope("chat:write")
                        .takes(with("metadata", "file_ids", "reply_broadcast")),
                MethodSpec.of("chat.delete", ChatMethods::delete).requires("channel", "ts").scope("chat:write")
                        .takes("as_user"),
                MethodSpec.of("chat.postEphemeral", ChatMethods::ephemeral).requires("channel", "user")
                        .scope("chat:write").takes(with("thread_ts", "username", "icon_url", "icon_emoji")),
                MethodSpec.of("chat.getPermalink", ChatMethods::permalink).requires("channel", "message_ts"));
    }

    private static String[] with(String... more) {
        var all = new String[CONTENT.length + more.length];
        System.arraycopy(CONTENT, 0, all, 0, CONTENT.length);
        System.arraycopy(more, 0, all, CONTENT.length, more.length);
        return all;
    }

    private static ObjectNode post(ApiCall call) throws ApiError {
        if (call.has("username") || call.has("icon_url") || call.has("icon_emoji")) {
            call.need("chat:write.customize");
        }
        var channel = call.channel("channel", true);
        boolean member = channel.members().contains(call.app().botUser());
        if (!member && (channel.kind() != Channel.Kind.PUBLIC || !call.app().may("chat:write.public"))) {
            throw new ApiError(channel.kind() == Channel.Kind.PUBLIC ? "not_in_channel" : "channel_not_found");
        }
        if (channel.archived()) {
            throw new ApiError("is_archived");
        }
        Content.check(call, Content.POST_TEXT);
        if (call.has("thread_ts") && channel.message(call.text("thread_ts")).isEmpty()) {
            throw new ApiError("thread_not_found");
        }
        var json = Content.message(call).put("ts", call.world().ids().ts());
        var message = new Message(channel, json, "");
        channel.add(message);
        call.workspace().echo(channel, message.shown(true).put("event_ts", message.ts()));
        return call.ok().put("channel", channel.id()).put("ts", message.ts()).set("message", message.shown(true));
    }

    private static Message own(ApiCall call, String refusal) throws ApiError {
        var channel = call.channel("channel", false);
        var message = channel.message(call.text("ts")).filter(m -> !m.ephemeral())
                .orElseThrow(() -> new ApiError("message_not_found"));
        if (!message.author().equals(call.app().botUser())) {
            throw new ApiError(refusal);
        }
        return message;
    }

    /**
     * Blocks that are not given are kept if there is no text either, else removed; attachments and metadata that are
     * not given are kept.
     */
    private static ObjectNode update(ApiCall call) throws ApiError {
        var message = own(call, "cant_update_message");
        if (message.channel().archived()) {
            throw new ApiError("is_archived");
        }
        Content.check(call, Content.UPDATE_TEXT);
        var json = message.json().deepCopy();
        if (call.has("text")) {
            json.put("text", call.text("text"));
            if (!call.has("blocks")) {
                json.remove("blocks");
                json.set("edited",
                        Json.object().put("user", call.app().botUser()).put("ts", call.world().ids().ts()));
            }
        }
        Content.put(call, json);
        var before = message.shown(false);
        message.update(json);
        echo(call, message, "message_changed", before).set("message", message.shown(false));
        return call.ok().put("channel", message.channel().id()).put("ts", message.ts())
                .put("text", Json.text(json, "text")).set("message", message.shown(true));
    }

    /** The event of a change; it goes out when the change is done. */
    private static ObjectNode echo(ApiCall call, Message message, String subtype, ObjectNode before) {
        var event = Json.object().put("type", "message").put("subtype", subtype).put("hidden", true).put("ts",
                call.world().ids().ts());
        call.workspace().echo(message.channel(), event.set("previous_message", before));
        return event;
    }

    private static ObjectNode delete(ApiCall call) throws ApiError {
        var message = own(call, "cant_delete_message");
        message.delete();
        echo(call, message, "message_deleted", message.shown(false)).put("deleted_ts", message.ts());
        return call.ok().put("channel", message.channel().id()).put("ts", message.ts());
    }

    private static ObjectNode ephemeral(ApiCall call) throws ApiError {
        var channel = call.channel("channel", true);
        if (call.workspace().person(call.text("user")).isEmpty()) {
            throw new ApiError("user_not_found");
        }
        if (!channel.members().contains(call.app().botUser())) {
            throw new ApiError("not_in_channel");
        }
        if (!channel.members().contains(call.text("user"))) {
            throw new ApiError("user_not_in_channel");
        }
        Content.check(call, Content.POST_TEXT);
        var json = Content.message(call).put("ts", call.world().ids().ts());
        channel.add(new Message(channel, json, call.text("user")));
        return call.ok().put("message_ts", Json.text(json, "ts"));
    }

    private static ObjectNode permalink(ApiCall call) throws ApiError {
        var channel = call.channel("channel", false);
        var message = channel.message(call.text("message_ts")).orElseThrow(() -> new ApiError("message_not_found"));
        return call.ok().put("channel", channel.id()).put("permalink", permalink(call.workspace(), message));
    }

    static String permalink(Workspace workspace, Message message) {
        return "https://" + workspace.domain() + ".slack.com/archives/" + message.channel().id() + "/p"
                + message.ts().replace(".", "");
    }
}
