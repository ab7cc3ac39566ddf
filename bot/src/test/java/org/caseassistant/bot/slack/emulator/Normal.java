package org.caseassistant.bot.slack.emulator;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings blocks into the form Slack stores: with all ids, and the default of {@code emoji} written out. */
final class Normal {

    private final Ids ids;

    Normal(Ids ids) {
        this.ids = ids;
    }

    ArrayNode blocks(JsonNode blocks) {
        var copy = Json.array();
        for (var node : blocks.values()) {
            if (node instanceof ObjectNode given) {
                var block = given.deepCopy();
                if (!block.has("block_id")) {
                    block.put("block_id", ids.next("b"));
                }
                withActionIds(block);
                emoji(block);
                copy.add(block);
            }
        }
        return copy;
    }

    ObjectNode view(ObjectNode view) {
        var copy = Json.withoutNulls(view);
        emoji(copy);
        copy.set("blocks", blocks(copy.path("blocks")));
        return copy;
    }

    private void withActionIds(ObjectNode block) {
        for (var key : List.of("accessory", "element")) {
            withActionId(block.path(key));
        }
        if ("actions".equals(Json.text(block, "type"))) {
            Json.list(block, "elements").forEach(this::withActionId);
        }
        Json.list(block, "actions").forEach(this::withActionId);
    }

    private void withActionId(JsonNode element) {
        if (element instanceof ObjectNode object && !object.has("action_id")
                && !"image".equals(Json.text(object, "type"))) {
            object.put("action_id", ids.next("a"));
        }
    }

    private static void emoji(JsonNode node) {
        if (node instanceof ObjectNode object && "plain_text".equals(Json.text(object, "type"))
                && !object.has("emoji")) {
            object.put("emoji", true);
        }
        node.values().forEach(Normal::emoji);
    }
}
