package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The interactive elements in blocks, and the values they hold (docs.slack.dev, view_submission payload,
 * {@code view.state}).
 */
final class Elements {

    private static final Map<String, String> VALUE_KEYS = Map.ofEntries(Map.entry("plain_text_input", "value"),
            Map.entry("email_text_input", "value"), Map.entry("url_text_input", "value"),
            Map.entry("number_input", "value"), Map.entry("rich_text_input", "rich_text_value"),
            Map.entry("static_select", "selected_option"), Map.entry("external_select", "selected_option"),
            Map.entry("radio_buttons", "selected_option"), Map.entry("multi_static_select", "selected_options"),
            Map.entry("multi_external_select", "selected_options"), Map.entry("checkboxes", "selected_options"),
            Map.entry("datepicker", "selected_date"), Map.entry("timepicker", "selected_time"),
            Map.entry("datetimepicker", "selected_date_time"), Map.entry("users_select", "selected_user"),
            Map.entry("multi_users_select", "selected_users"), Map.entry("channels_select", "selected_channel"),
            Map.entry("multi_channels_select", "selected_channels"),
            Map.entry("conversations_select", "selected_conversation"),
            Map.entry("multi_conversations_select", "selected_conversations"), Map.entry("file_input", "files"));

    private static final Map<String, String> INITIAL_KEYS = Map.ofEntries(Map.entry("value", "initial_value"),
            Map.entry("rich_text_value", "initial_value"), Map.entry("selected_option", "initial_option"),
            Map.entry("selected_options", "initial_options"), Map.entry("selected_date", "initial_date"),
            Map.entry("selected_time", "initial_time"), Map.entry("selected_date_time", "initial_date_time"),
            Map.entry("selected_user", "initial_user"), Map.entry("selected_users", "initial_users"),
            Map.entry("selected_channel", "initial_channel"), Map.entry("selected_channels", "initial_channels"),
            Map.entry("selected_conversation", "initial_conversation"),
            Map.entry("selected_conversations", "initial_conversations"), Map.entry("files", "initial_files"));

    /**
     * An element and the block it stands in.
     *
     * @param block   the block
     * @param element the element
     */
    record Placed(ObjectNode block, ObjectNode element) {

        String blockId() {
            return Json.text(block, "block_id");
        }

        String actionId() {
            return Json.text(element, "action_id");
        }

        String type() {
            return Json.text(element, "type");
        }

        boolean inInput() {
            return "input".equals(Json.text(block, "type"));
        }

        /** Whether its use is sent to the app at once. */
        boolean dispatches() {
            return !inInput() || Json.flag(block, "dispatch_action");
        }

        boolean holdsValue() {
            return VALUE_KEYS.containsKey(type());
        }

        String name() {
            return blockId() + " > " + actionId();
        }
    }

    private Elements() {}

    /** All elements with an action id, in the order they are shown. */
    static List<Placed> in(JsonNode blocks) {
        var found = new ArrayList<Placed>();
        for (var node : blocks.values()) {
            if (node instanceof ObjectNode block) {
                for (var key : List.of("accessory", "element")) {
                    add(found, block, block.path(key));
                }
                Json.list(block, "elements").forEach(e -> add(found, block, e));
                Json.list(block, "actions").forEach(e -> add(found, block, e));
            }
        }
        return found;
    }

    private static void add(List<Placed> found, ObjectNode block, JsonNode element) {
        if (element instanceof ObjectNode object && object.has("action_id")) {
            found.add(new Placed(block, object));
        }
    }

    static String valueKey(String type) {
        return VALUE_KEYS.getOrDefault(type, "value");
    }

    /** The value of an element that nobody has touched. */
    static ObjectNode initial(ObjectNode element) {
        var type = Json.text(element, "type");
        var key = valueKey(type);
        var value = Json.object().put("type", type);
        var initial = element.path(INITIAL_KEYS.get(key));
        if (initial.isMissingNode() || "".equals(initial.stringValue(null))) {
            if (key.endsWith("s")) {
                value.set(key, Json.array());
            } else {
                value.putNull(key);
            }
        } else {
            value.set(key, initial.deepCopy());
        }
        if ("timepicker".equals(type) && element.has("timezone")) {
            value.put("timezone", Json.text(element, "timezone"));
        }
        return value;
    }

    static boolean empty(ObjectNode value) {
        var held = value.path(valueKey(Json.text(value, "type")));
        return held.isNull() || held.isMissingNode() || (held instanceof ArrayNode array && array.isEmpty())
                || "".equals(held.stringValue(null));
    }
}
