package org.caseassistant.bot.slack.emulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is typed and chosen in a message, a modal or a Home tab at the moment: {@code state.values}. */
final class Values {

    private ObjectNode held = Json.object();

    /**
     * Takes new blocks. What was entered stays where block_id, action_id and type are the same; the rest starts from
     * its initial value. A chosen option that is no longer offered is lost.
     */
    void show(JsonNode blocks) {
        var before = held;
        held = Json.object();
        for (var placed : Elements.in(blocks)) {
            if (!placed.holdsValue()) {
                continue;
            }
            var old = before.path(placed.blockId()).path(placed.actionId());
            boolean keep = placed.type().equals(Json.text(old, "type")) && stillOffered(placed.element(), old);
            set(placed, keep ? (ObjectNode) old : Elements.initial(placed.element()));
        }
    }

    private static boolean stillOffered(ObjectNode element, JsonNode old) {
        var chosen = Json.text(old.path("selected_option"), "value");
        return chosen.isEmpty() || (!element.has("options") && !element.has("option_groups"))
                || OptionRules.listed(element).stream().anyMatch(o -> chosen.equals(Json.text(o, "value")));
    }

    void set(Elements.Placed placed, ObjectNode value) {
        held.withObjectProperty(placed.blockId()).set(placed.actionId(), value);
    }

    ObjectNode get(Elements.Placed placed) {
        return held.path(placed.blockId()).path(placed.actionId()) instanceof ObjectNode value
                ? value
                : Elements.initial(placed.element());
    }

    ObjectNode json() {
        return Json.object().set("values", held.deepCopy());
    }
}
