package org.caseassistant.bot.discord.emulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks over components and those inside them, in reading order. */
final class Tree {

    private Tree() {}

    static List<ObjectNode> all(JsonNode components) {
        var found = new ArrayList<ObjectNode>();
        components.forEach(c -> walk(c, found::add));
        return List.copyOf(found);
    }

    private static void walk(JsonNode component, Consumer<ObjectNode> visitor) {
        if (component instanceof ObjectNode object) {
            visitor.accept(object);
            Json.list(object, "components").forEach(c -> walk(c, visitor));
            walk(object.path("component"), visitor);
            walk(object.path("accessory"), visitor);
        }
    }

    /** All media that components show. */
    static List<ObjectNode> media(JsonNode components) {
        var found = new ArrayList<ObjectNode>();
        for (var component : all(components)) {
            if (component.path("media") instanceof ObjectNode media) {
                found.add(media);
            }
            if (component.path("file") instanceof ObjectNode file) {
                found.add(file);
            }
            Json.objects(component, "items").forEach(i -> found.add(Json.map(i, "media")));
        }
        return List.copyOf(found);
    }

    /** The texts that a message's components show as Markdown. */
    static List<String> texts(JsonNode components) {
        return all(components).stream().filter(c -> Json.number(c, "type", 0) == Kind.TEXT)
                .map(c -> Json.text(c, "content")).toList();
    }

    /** Gives each component without an id the next free number, as Discord does. */
    static void number(JsonNode components) {
        Set<Integer> taken = new HashSet<>();
        all(components).forEach(c -> taken.add(Json.number(c, "id", 0)));
        int next = 1;
        for (var component : all(components)) {
            if (Json.number(component, "id", 0) == 0) {
                while (!taken.add(next)) {
                    next++;
                }
                component.put("id", next);
            }
        }
    }
}
