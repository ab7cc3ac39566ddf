package org.caseassistant.bot.discord.emulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A place in a body that is being checked: knows its path and where to report. A null member counts as absent. */
record Cursor(JsonNode node, List<String> path, Problems problems) {

    static Cursor at(JsonNode node) {
        return new Cursor(node, List.of(), new Problems());
    }

    void problem(String code, String message) {
        problems.add(path, code, message);
    }

    boolean has(String key) {
        return node.has(key) && !node.get(key).isNull();
    }

    int type() {
        return Json.number(node, "type", 0);
    }

    Cursor at(String key) {
        return new Cursor(node.path(key), Stream.concat(path.stream(), Stream.of(key)).toList(), problems);
    }

    Optional<Cursor> optional(String key) {
        return has(key) ? Optional.of(at(key)) : Optional.empty();
    }

    /** Checks that this is an object with all of the required and none but the known keys. */
    boolean isObject(Set<String> required, Set<String> known) {
        if (!(node instanceof ObjectNode object)) {
            problem("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            return false;
        }
        for (var key : required) {
            if (!has(key)) {
                at(key).problem("BASE_TYPE_REQUIRED", "This field is required");
            }
        }
        for (var key : object.propertyNames()) {
            if (!required.contains(key) && !known.contains(key)) {
                at(key).problem("UNKNOWN_FIELD", "Discord knows no such field here");
            }
        }
        return true;
    }

    /** The entries of an array whose size must lie within the bounds; empty and reported if this is not an array. */
    List<Cursor> entries(int atLeast, int atMost) {
        if (!(node instanceof ArrayNode array)) {
            problem("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return List.of();
        }
        if (array.size() < atLeast || array.size() > atMost) {
            problem("BASE_TYPE_BAD_LENGTH", "Must be between " + atLeast + " and " + atMost + " in length.");
        }
        return IntStream.range(0, array.size()).mapToObj(
                i -> new Cursor(array.get(i), Stream.concat(path.stream(), Stream.of("" + i)).toList(), problems))
                .toList();
    }

    /** Checks a string member, if it is there, to be within the bounds in characters. */
    void string(String key, int atLeast, int atMost) {
        optional(key).ifPresent(c -> c.isString(atLeast, atMost));
    }

    void isString(int atLeast, int atMost) {
        if (!node.isString()) {
            problem("STRING_TYPE_CONVERT", "Could not interpret as string.");
            return;
        }
        int length = Json.length(node.stringValue());
        if (length < atLeast || length > atMost) {
            problem("BASE_TYPE_BAD_LENGTH", "Must be between " + atLeast + " and " + atMost + " in length.");
        }
    }

    void bool(String... keys) {
        for (var key : keys) {
            optional(key).filter(c -> !c.node().isBoolean())
                    .ifPresent(c -> c.problem("BOOLEAN_TYPE_CONVERT", "Must be either true or false."));
        }
    }

    void integer(String key, long atLeast, long atMost) {
        optional(key).ifPresent(c -> {
            if (!c.node().isIntegralNumber()) {
                c.problem("NUMBER_TYPE_COERCE", "Value is not int.");
            } else if (c.node().longValue() < atLeast) {
                c.problem("NUMBER_TYPE_MIN", "int value should be greater than or equal to " + atLeast + ".");
            } else if (c.node().longValue() > atMost) {
                c.problem("NUMBER_TYPE_MAX", "int value should be less than or equal to " + atMost + ".");
            }
        });
    }

    void oneOf(String key, Set<Integer> values) {
        optional(key).filter(c -> !c.node().isIntegralNumber() || !values.contains(c.node().intValue()))
                .ifPresent(c -> c.problem("BASE_TYPE_CHOICES",
                        "Value must be one of " + values.stream().sorted().toList() + "."));
    }

    void snowflake(String key) {
        optional(key).ifPresent(Cursor::isSnowflake);
    }

    void isSnowflake() {
        if (!Ids.SNOWFLAKE.matcher(node.asString("")).matches()) {
            problem("NUMBER_TYPE_COERCE", "Value is not snowflake.");
        }
    }

    /** Checks an address member, if it is there: of a scheme among the given ones. */
    void url(String key, int atMost, String... schemes) {
        string(key, 1, atMost);
        optional(key).filter(c -> c.node().isString()).ifPresent(c -> {
            var scheme = scheme(c.node().stringValue());
            if (!List.of(schemes).contains(scheme)) {
                c.problem("URL_TYPE_INVALID_SCHEME",
                        "Scheme \"" + scheme + "\" is not supported. Scheme must be one of "
                                + List.of(schemes) + ".");
            }
        });
    }

    private static String scheme(String address) {
        if (address.startsWith("attachment://")) {
            return "attachment";
        }
        try {
            var scheme = URI.create(address).getScheme();
            return scheme == null ? "" : scheme;
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /** Checks that no two entries have the same value under a key. */
    static void unique(List<Cursor> entries, String key, String code, String message) {
        var seen = new ArrayList<JsonNode>();
        for (var entry : entries) {
            entry.optional(key).ifPresent(c -> {
                if (seen.contains(c.node())) {
                    c.problem(code, message);
                }
                seen.add(c.node());
            });
        }
    }
}
