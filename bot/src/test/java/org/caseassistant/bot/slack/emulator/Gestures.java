package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds elements and options as a person would, and fails loudly where there is nothing to click. */
final class Gestures {

    private Gestures() {}

    /** The one element of a reference: an action_id, or a block_id and an action_id with " > " between. */
    static Elements.Placed find(Viewed shown, String ref) {
        return only(shown, ref, e -> e.actionId().equals(ref) || e.name().equals(ref));
    }

    static Elements.Placed only(Viewed shown, String what, Predicate<Elements.Placed> wanted) {
        var all = Elements.in(shown.blocks());
        var found = all.stream().filter(wanted).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        var names = all.stream().map(Elements.Placed::name).toList();
        throw new AssertionError((found.isEmpty() ? "There is no " : "There are several of ") + what + " among " + names
                + " in:\n" + shown.asText());
    }

    static void mustBe(Elements.Placed element, String... types) {
        if (!List.of(types).contains(element.type())) {
            throw new AssertionError(element.name() + " is a " + element.type() + ", not one of " + List.of(types));
        }
    }

    /** The offered option with this value or text. */
    static JsonNode option(List<JsonNode> offered, String wanted) {
        return offered.stream()
                .filter(o -> wanted.equals(Json.text(o, "value")) || wanted.equals(Json.textAt(o, "/text/text")))
                .findFirst().orElseThrow(() -> new AssertionError("There is no option " + wanted + " among "
                        + offered.stream().map(o -> Json.textAt(o, "/text/text")).toList()));
    }

    /** What an action sends of the element, without its value. */
    static ObjectNode action(Elements.Placed placed) {
        var action = Json.object().put("type", placed.type()).put("block_id", placed.blockId()).put("action_id",
                placed.actionId());
        for (var key : List.of("text", "value", "url", "style", "placeholder", "initial_option", "initial_options",
                "initial_date", "initial_time", "initial_date_time", "initial_user", "initial_users",
                "initial_conversation", "initial_channel", "confirm")) {
            if (placed.element().has(key)) {
                action.set(key, placed.element().path(key).deepCopy());
            }
        }
        return action;
    }

    /** Why a modal cannot be submitted as it is; empty if it can. */
    static List<String> missing(JsonNode blocks, Values values) {
        var missing = new ArrayList<String>();
        for (var placed : Elements.in(blocks)) {
            if (!placed.inInput()) {
                continue;
            }
            var value = values.get(placed);
            if (Elements.empty(value)) {
                if (!Json.flag(placed.block(), "optional")) {
                    missing.add(placed.blockId() + " is required");
                }
            } else {
                limits(placed, value, missing);
            }
        }
        return missing;
    }

    private static void limits(Elements.Placed placed, ObjectNode value, List<String> missing) {
        var element = placed.element();
        var text = Json.text(value, "value");
        switch (placed.type()) {
            case "plain_text_input" -> {
                if (Json.length(text) < element.path("min_length").asInt(0)) {
                    missing.add(placed.blockId() + " is too short");
                }
                if (Json.length(text) > element.path("max_length").asInt(3000)) {
                    missing.add(placed.blockId() + " is too long");
                }
            }
            case "email_text_input" -> {
                if (!text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                    missing.add(placed.blockId() + " is no e-mail address");
                }
            }
            case "url_text_input" -> {
                if (!text.matches("https?://\\S+")) {
                    missing.add(placed.blockId() + " is no link");
                }
            }
            case "number_input" -> {
                boolean decimal = Json.flag(element, "is_decimal_allowed");
                if (!text.matches(decimal ? "-?\\d+(\\.\\d+)?" : "-?\\d+")) {
                    missing.add(placed.blockId() + " is no number");
                }
            }
            default -> {
                if (value.path("selected_options").size() > element.path("max_selected_items")
                        .asInt(Integer.MAX_VALUE)) {
                    missing.add(placed.blockId() + " has too many items");
                }
            }
        }
    }
}
