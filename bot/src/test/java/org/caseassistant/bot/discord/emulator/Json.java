package org.caseassistant.bot.discord.emulator;

import java.util.Collection;
import java.util.List;
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

    static int number(JsonNode node, String key, int otherwise) {
        return node.path(key).isIntegralNumber() ? node.path(key).intValue() : otherwise;
    }

    static long bits(JsonNode node, String key) {
        return node.path(key).isIntegralNumber() ? node.path(key).longValue() : 0;
    }

    /** The objects in the list under a key. */
    static List<ObjectNode> objects(JsonNode node, String key) {
        return list(node, key).valueStream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).toList();
    }

    static boolean flag(JsonNode node, String key) {
        return node.path(key).isBoolean() && node.path(key).booleanValue();
    }

    static ArrayNode list(JsonNode node, String key) {
        return node.path(key) instanceof ArrayNode array ? array : array();
    }

    static ObjectNode map(JsonNode node, String key) {
        return node.path(key) instanceof ObjectNode object ? object : object();
    }

    /** How many characters a text has, an emoji outside the basic plane counting as one. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
