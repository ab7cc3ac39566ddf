package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Writes blocks as lines of plain text, for assertions and failure messages: buttons in brackets, menus as
 * {@code <placeholder: value>}, inputs with an asterisk where they are required.
 */
final class BlockText {

    private BlockText() {}

    static List<String> lines(JsonNode blocks, Values values) {
        var lines = new ArrayList<String>();
        for (var block : blocks.values()) {
            switch (Json.text(block, "type")) {
                case "section" -> section(block, values, lines);
                case "actions" -> lines.add(elements(block, values));
                case "input" -> input(block, values, lines);
                case "context" -> lines.add("(" + elements(block, values) + ")");
                case "header" -> lines.add("# " + text(block));
                case "divider" -> lines.add("----");
                case "image" -> lines.add("{image " + Json.text(block, "alt_text") + "}");
                case "markdown" -> lines.addAll(Json.text(block, "text").lines().toList());
                case "rich_text" -> lines.add(rich(block));
                default -> lines.add("{" + Json.text(block, "type") + "} " + rich(block));
            }
        }
        return List.copyOf(lines);
    }

    private static String text(JsonNode owner) {
        return Json.textAt(owner, "/text/text");
    }

    private static void section(JsonNode block, Values values, List<String> lines) {
        var own = new ArrayList<>(text(block).lines().toList());
        Json.list(block, "fields").forEach(f -> own.add(Json.text(f, "text").replace("\n", " ")));
        if (block.has("accessory")) {
            var accessory = element(block, block.path("accessory"), values);
            own.set(own.size() - 1, own.getLast() + " " + accessory);
        }
        lines.addAll(own);
    }

    private static void input(JsonNode block, Values values, List<String> lines) {
        var required = Json.flag(block, "optional") ? "" : "*";
        lines.add(Json.textAt(block, "/label/text") + required + " " + element(block, block.path("element"), values));
        if (block.has("hint")) {
            lines.add("  " + Json.textAt(block, "/hint/text"));
        }
    }

    private static String elements(JsonNode block, Values values) {
        return Json.list(block, "elements").valueStream().map(e -> element(block, e, values))
                .collect(Collectors.joining(" "));
    }

    private static String element(JsonNode block, JsonNode element, Values values) {
        var type = Json.text(element, "type");
        return switch (type) {
            case "plain_text", "mrkdwn" -> Json.text(element, "text");
            case "button", "workflow_button" -> "[" + text(element) + "]";
            case "image" -> "{image " + Json.text(element, "alt_text") + "}";
            case "overflow" -> "[...: " + labels(element) + "]";
            case "radio_buttons", "checkboxes" -> "<" + labels(element) + ": " + held(block, element, values) + ">";
            default -> "<" + placeholder(element) + ": " + held(block, element, values) + ">";
        };
    }

    private static String placeholder(JsonNode element) {
        var placeholder = Json.textAt(element, "/placeholder/text");
        return placeholder.isEmpty() ? Json.text(element, "type") : placeholder;
    }

    private static String labels(JsonNode element) {
        return OptionRules.listed(element).stream().map(BlockText::text).collect(Collectors.joining(" | "));
    }

    private static String held(JsonNode block, JsonNode element, Values values) {
        var value =
                values.json().path("values").path(Json.text(block, "block_id")).path(Json.text(element, "action_id"))
                        .path(Elements.valueKey(Json.text(element, "type")));
        if (value.isArray()) {
            return value.valueStream().map(BlockText::one).collect(Collectors.joining(", "));
        }
        return one(value);
    }

    private static String one(JsonNode value) {
        if (value.has("text")) {
            return text(value);
        }
        return value.has("name") ? Json.text(value, "name")
                : value.isContainer() ? value.toString() : value.asString("");
    }

    /** All texts in a tree, in order. */
    private static String rich(JsonNode node) {
        var own = Json.text(node, "text");
        var inner = node.valueStream().map(BlockText::rich).filter(t -> !t.isEmpty()).collect(Collectors.joining());
        return own + inner;
    }
}
