package org.caseassistant.bot.discord.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Choosing among the options of a menu or group, as a client lets people do it. */
final class Selection {

    private Selection() {}

    static Optional<ObjectNode> find(JsonNode menu, String option) {
        var options = Json.objects(menu, "options");
        return options.stream().filter(o -> option.equals(Json.text(o, "value"))).findFirst().or(
                () -> options.stream().filter(o -> option.equals(Json.text(o, "label"))).findFirst());
    }

    /** The values of options that are offered; refused if they are too few or too many. */
    static ArrayNode choose(JsonNode menu, String... options) {
        int least = Json.number(menu, "min_values", 1);
        int most = Json.number(menu, "max_values", 1);
        if (options.length < least || options.length > most) {
            throw new AssertionError("From " + least + " to " + most + " options can be chosen, not "
                    + Arrays.asList(options));
        }
        return values(menu, options);
    }

    static ArrayNode values(JsonNode menu, String... options) {
        List<String> values = Arrays.stream(options).map(o -> find(menu, o).map(f -> Json.text(f, "value"))
                .orElseThrow(() -> new AssertionError(o + " is not offered: " + menu))).toList();
        if (values.stream().distinct().count() < values.size()) {
            throw new AssertionError("An option can be chosen only once: " + values);
        }
        return Json.strings(values);
    }

    /** The values that are chosen from the start. */
    static ArrayNode defaults(JsonNode menu) {
        return Json.strings(Json.objects(menu, "options").stream().filter(o -> Json.flag(o, "default"))
                .map(o -> Json.text(o, "value")).toList());
    }
}
