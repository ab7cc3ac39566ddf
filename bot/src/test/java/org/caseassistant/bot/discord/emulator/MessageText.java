package org.caseassistant.bot.discord.emulator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what a message shows, a line for each of its lines. */
final class MessageText {

    private MessageText() {}

    static List<String> lines(ObjectNode message) {
        var lines = new ArrayList<String>();
        if ((Json.bits(message, "flags") & Flags.LOADING) != 0) {
            lines.add("(thinking)");
        }
        lines.addAll(Json.text(message, "content").lines().toList());
        Json.objects(message, "embeds")
                .forEach(e -> EmbedRules.texts(e).forEach(t -> lines.addAll(t.lines().toList())));
        Json.list(message, "components").forEach(c -> component(c, lines));
        if ((Json.bits(message, "flags") & Flags.V2) == 0) {
            Json.objects(message, "attachments").forEach(a -> lines.add("{file " + Json.text(a, "filename") + "}"));
        }
        return List.copyOf(lines);
    }

    private static void component(JsonNode component, List<String> lines) {
        switch (Json.number(component, "type", 0)) {
            case Kind.TEXT -> lines.addAll(Json.text(component, "content").lines().toList());
            case Kind.ROW -> lines.add(String.join(" ", Json.objects(component, "components").stream()
                    .map(MessageText::control).toList()));
            case Kind.SECTION -> {
                Json.list(component, "components").forEach(c -> component(c, lines));
                component(component.path("accessory"), lines);
            }
            case Kind.CONTAINER -> Json.list(component, "components").forEach(c -> component(c, lines));
            case Kind.SEPARATOR -> lines.add("---");
            case Kind.FILE -> lines.add("{file " + name(component.path("file")) + "}");
            case Kind.GALLERY -> Json.objects(component, "items")
                    .forEach(i -> lines.add("{picture " + name(i.path("media")) + "}"));
            case Kind.THUMBNAIL -> lines.add("{picture " + name(component.path("media")) + "}");
            default -> lines.add(control(component));
        }
    }

    private static String name(JsonNode media) {
        return media.has("name") ? Json.text(media, "name") : Json.text(media, "url");
    }

    private static String control(JsonNode component) {
        if (Json.number(component, "type", 0) == Kind.BUTTON) {
            var label = label(component);
            return Json.flag(component, "disabled") ? "[" + label + " (disabled)]" : "[" + label + "]";
        }
        var options = Json.objects(component, "options").stream()
                .map(o -> (Json.flag(o, "default") ? "*" : "") + Json.text(o, "label")).toList();
        return "{" + Json.text(component, "placeholder") + ": " + String.join(" | ", options) + "}";
    }

    /** What is on a button: its label, or its emoji. */
    static String label(JsonNode button) {
        var label = Json.text(button, "label");
        return label.isEmpty() ? Json.text(Json.map(button, "emoji"), "name") : label;
    }
}
