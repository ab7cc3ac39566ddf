package org.caseassistant.bot.slack.emulator;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message in a conversation, as Slack keeps it. Guarded by the world's lock. */
final class Message {

    private final Channel channel;

    private final String ts;

    private final String ephemeralFor;

    private final Map<String, Values> values = new HashMap<>();

    private ObjectNode json;

    private int updates;

    private boolean deleted;

    Message(Channel channel, ObjectNode json, String ephemeralFor) {
        this.channel = channel;
        this.json = json;
        this.ts = Json.text(json, "ts");
        this.ephemeralFor = ephemeralFor;
    }

    Channel channel() {
        return channel;
    }

    String ts() {
        return ts;
    }

    /** The one who sees it; empty if all members do. */
    String ephemeralFor() {
        return ephemeralFor;
    }

    boolean ephemeral() {
        return !ephemeralFor.isEmpty();
    }

    ObjectNode json() {
        return json;
    }

    ArrayNode blocks() {
        var all = Json.array();
        all.addAll(Json.list(json, "blocks"));
        Json.list(json, "attachments").forEach(a -> all.addAll(Json.list(a, "blocks")));
        return all;
    }

    /** The number of the attachment that a block stands in; 0 for a block of the message itself. */
    int attachmentOf(String blockId) {
        for (var attachment : Json.list(json, "attachments")) {
            for (var block : Json.list(attachment, "blocks")) {
                if (blockId.equals(Json.text(block, "block_id"))) {
                    return attachment.path("id").asInt();
                }
            }
        }
        return 0;
    }

    String author() {
        return Json.text(json, "user");
    }

    /** What this user has entered in the message's elements. */
    Values valuesOf(String user) {
        return values.computeIfAbsent(user, _ -> {
            var fresh = new Values();
            fresh.show(blocks());
            return fresh;
        });
    }

    void update(ObjectNode now) {
        json = now;
        updates++;
        values.values().forEach(v -> v.show(blocks()));
    }

    int updates() {
        return updates;
    }

    void delete() {
        deleted = true;
    }

    boolean deleted() {
        return deleted;
    }

    /** As the Web API and payloads give it: without metadata, unless asked. */
    ObjectNode shown(boolean withMetadata) {
        var copy = json.deepCopy();
        if (!withMetadata) {
            copy.remove("metadata");
        }
        return copy;
    }
}
