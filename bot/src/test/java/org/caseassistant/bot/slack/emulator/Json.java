package org.caseassistant.bot.slack.emulator;

import java.util.Collection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short words for JSON trees. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode strings(Collection<String> values) {
        var array = array();
        values.forEach(array::add);
        return array;
    }

    /** The tree of a JSON text; a missing node if the text is not JSON. */
    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException _) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    static ObjectNode parseObject(String text) {
        return parse(text) instanceof ObjectNode object ? object : object();
    }

    /** The string under a key; empty if there is none. */
    static String text(JsonNode node, String key) {
        return node.path(key).stringValue("");
    }

    static String textAt(JsonNode node, String pointer) {
        return node.at(pointer).stringValue("");
    }

    static boolean flag(JsonNode node, String key) {
        var value = node.path(key);
        return value.isBoolean() ? value.booleanValue()
                : "true".equals(value.stringValue("")) || "1".equals(value.stringValue(""));
    }

    static ArrayNode list(JsonNode node, String key) {
        return node.path(key) instanceof ArrayNode array ? array : array();
    }

    static ObjectNode map(JsonNode node, String key) {
        return node.path(key) instanceof ObjectNode object ? object : object();
    }

    /** A copy of an object without its null members, as JSON libraries differ in whether they send them. */
    static ObjectNode withoutNulls(ObjectNode node) {
        var copy = node.deepCopy();
        copy.removeIf(JsonNode::isNull);
        return copy;
    }

    /** How many characters a text has, an emoji outside the basic plane counting as one. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
