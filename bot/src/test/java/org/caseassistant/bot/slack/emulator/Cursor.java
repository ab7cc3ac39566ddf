package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A place in a payload that is being checked: knows its JSON pointer and where to report. */
record Cursor(JsonNode node, String pointer, Problems problems) {

    void problem(String sentence) {
        problems.add(sentence, pointer);
    }

    boolean has(String key) {
        return node.has(key) && !node.get(key).isNull();
    }

    String type() {
        return Json.text(node, "type");
    }

    Cursor at(String key) {
        return new Cursor(node.path(key), pointer + "/" + key, problems);
    }

    Optional<Cursor> optional(String key) {
        return has(key) ? Optional.of(at(key)) : Optional.empty();
    }

    /** Checks that this is an object with all of the required and none but the known keys. */
    boolean isObject(Set<String> required, Set<String> known) {
        if (!(node instanceof ObjectNode object)) {
            problem("must provide an object");
            return false;
        }
        for (var key : required) {
            if (!has(key)) {
                problem("missing required field: " + key);
            }
        }
        for (var key : object.propertyNames()) {
            if (!"type".equals(key) && !required.contains(key) && !known.contains(key)) {
                problem("no more fields allowed, unknown: " + key);
            }
        }
        return true;
    }

    /** The entries of an array whose size must lie within the bounds; empty and reported if this is not an array. */
    List<Cursor> entries(int atLeast, int atMost) {
        if (!(node instanceof ArrayNode array)) {
            problem("must provide an array");
            return List.of();
        }
        if (array.size() < atLeast) {
            problem("no less than " + atLeast + " items allowed");
        }
        if (array.size() > atMost) {
            problem("no more than " + atMost + " items allowed");
        }
        var entries = new ArrayList<Cursor>();
        for (int i = 0; i < array.size(); i++) {
            entries.add(new Cursor(array.get(i), pointer + "/" + i, problems));
        }
        return List.copyOf(entries);
    }

    /** Checks a string member, if it is there, to be within the bounds in characters. */
    void string(String key, int atLeast, int atMost) {
        optional(key).ifPresent(c -> c.isString(atLeast, atMost));
    }

    void isString(int atLeast, int atMost) {
        if (!node.isString()) {
            problem("must be a string");
            return;
        }
        int length = Json.length(node.stringValue());
        if (length < atLeast) {
            problem("must be more than " + (atLeast - 1) + " characters");
        }
        if (length > atMost) {
            problem("must be less than " + (atMost + 1) + " characters");
        }
    }

    void pattern(String key, Pattern pattern, String expected) {
        optional(key).ifPresent(c -> {
            if (!c.node().isString() || !pattern.matcher(c.node().stringValue()).matches()) {
                c.problem("must be " + expected);
            }
        });
    }

    void oneOf(String key, Set<String> values) {
        optional(key).ifPresent(c -> {
            if (!c.node().isString() || !values.contains(c.node().stringValue())) {
                c.problem("must be one of " + values.stream().sorted().toList());
            }
        });
    }

    void bool(String... keys) {
        for (var key : keys) {
            optional(key).filter(c -> !c.node().isBoolean()).ifPresent(c -> c.problem("must be a boolean"));
        }
    }

    void integer(String key, long atLeast, long atMost) {
        optional(key).ifPresent(c -> {
            if (!c.node().isIntegralNumber()) {
                c.problem("must be an integer");
            } else if (c.node().longValue() < atLeast) {
                c.problem("must be no less than " + atLeast);
            } else if (c.node().longValue() > atMost) {
                c.problem("must be no more than " + atMost);
            }
        });
    }
}
