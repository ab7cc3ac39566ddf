package org.caseassistant.bot.discord.emulator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with one body, in the form Discord reports it: nested by the path to each wrong value. */
final class Problems {

    private final ObjectNode json = Json.object();

    private final List<String> found = new ArrayList<>();

    void add(List<String> path, String code, String message) {
        found.add(String.join(".", path) + ": " + message + " (" + code + ")");
        var at = json;
        for (var step : path) {
            at = at.path(step) instanceof ObjectNode child ? child : at.putObject(step);
        }
        at.withArray("_errors").addObject().put("code", code).put("message", message);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<String> all() {
        return List.copyOf(found);
    }

    ObjectNode json() {
        return json;
    }
}
