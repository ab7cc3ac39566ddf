package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.caseassistant.bot.contract.CatalogAtTheLimits;
import org.caseassistant.bot.contract.Script;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.discord.emulator.Call;
import org.caseassistant.bot.discord.emulator.Payloads;
import org.caseassistant.bot.discord.render.CatalogDrawings;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what we send, and what the emulator takes and refuses, against the OpenAPI description that Discord publishes
 * (github.com/discord/discord-api-spec, {@code specs/openapi.json}). No test by its name: it runs only when it is asked
 * for, with the description's path in the system property {@code openapi}.
 */
class DiscordOpenApiComparison {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the emulator refuses by the documents, of which the description says nothing or less. */
    private static final Map<String, String> STRICTER = Map.ofEntries(
            Map.entry("UNKNOWN_FIELD", "our own care: Discord ignores fields that it does not know"),
            Map.entry("BUTTON_COMPONENT_INVALID_FIELD", "Component Reference, Button: fields by style"),
            Map.entry("BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI", "Component Reference, Button"),
            Map.entry("COMPONENT_CUSTOM_ID_DUPLICATED", "Component Reference, Custom ID: unique in a message"),
            Map.entry("COMPONENT_ID_DUPLICATED", "Component Reference, Anatomy of a Component: unique ids"),
            Map.entry("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "Component Reference, Text Display"),
            Map.entry("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                    "Component Reference, Legacy Message Component Behavior"),
            Map.entry("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "Component Reference, Action Row"),
            Map.entry("COMPONENT_MAX_VALUES_TOO_LARGE", "Component Reference, String Select"),
            Map.entry("COMPONENT_MIN_VALUES_TOO_LARGE", "Component Reference, String Select"),
            Map.entry("COMPONENT_TOO_MANY_DEFAULTS", "Component Reference, String Select"),
            Map.entry("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "Component Reference, String Select"),
            Map.entry("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION",
                    "Application Commands, User and Message Commands"),
            Map.entry("APPLICATION_COMMAND_INVALID_NAME", "Application Commands, Application Command Naming"),
            Map.entry("APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Application Commands: unique names"),
            Map.entry("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Application Commands: fields by type, nesting"),
            Map.entry("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Application Commands: required options are first"),
            Map.entry("COMPONENT_REQUIRED_MIN_VALUES", "Component Reference, String Select and File Upload"),
            Map.entry("MODAL_COMPONENT_DISABLED", "Component Reference, String Select: disabled in modals"),
            Map.entry("MESSAGE_FLAGS_INVALID", "Message, Message Flags; Create Message"),
            Map.entry("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Message, Message Flags"));

    /** The same, for what has no code of its own. */
    private static final Map<String, String> STRICTER_AT = Map.of(
            "command <1>\\.description (= \"\"|= null|left out|of 0 .*)", "Application Command: 1 to 100 characters",
            "command .*\\.nsfw = .*", "Application Command: a truth value, which the description leaves out",
            "command .*<11>\\.autocomplete = .*", "Application Command Option: a truth value, not for files",
            "message \\.components (= null|= \\[]|left out|with 0 entries)", "Create Message: not all may be empty",
            "message .*<2>\\.custom_id (= null|left out)", "Component Reference, Button: a custom_id or a url",
            "message \\.flags .*", "Component Reference: components of the second version need their flag",
            "modal \\.components with \\d+ entries", "Interactions, Modal: between 1 and 5 components",
            "modal .*<4>\\.max_length = .*", "Component Reference, Text Input: what stands there has to fit");

    /** What the emulator takes by the documents. */
    private static final Map<String, String> LOOSER_AT = Map.of(
            "command .*\\.default_member_permissions = \"7\"", "Application Command: a set of bits as a text");

    private final Map<String, String> found = new TreeMap<>();
    private ObjectNode description;
    private int bodies;
    private int changed;

    @Test
    void theEmulatorTakesWhatTheDescriptionTakes() throws Exception {
        String path = System.getProperty("openapi", "");
        assertThat(path).as("-Dopenapi= with the path of Discord's openapi.json").isNotEmpty();
        description = (ObjectNode) JSON.readTree(Path.of(path).toFile());
        sent();
        drawn();
        System.out.printf("%d bodies of ours and %d changes of them compared%n", bodies, changed);
        found.forEach((what, example) -> System.out.println(what + "\n    " + example));
        assertThat(found.keySet()).isEmpty();
    }

    private Schema schema(ObjectNode of) {
        ObjectNode whole = of.deepCopy();
        whole.set("components", description.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    }

    private Schema schema(String name) {
        return schema(JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name));
    }

    private void differs(String what, Object example) {
        found.putIfAbsent(what, example.toString().substring(0, Math.min(600, example.toString().length())));
    }

    /** What the program really sends in a conversation of each case type, by its route. */
    private void sent() throws Exception {
        DiscordBench bench = DiscordBench.start();
        try (var typist = new DiscordTypist(bench)) {
            typist.actAs(Script.ACTOR);
            for (Script script : Script.all()) {
                typist.open(script.label());
                script.lines().forEach(line -> SurfaceContract.tell(typist, line));
                typist.press("Submit");
            }
            var schemas = new HashMap<String, Schema>();
            for (Call call : bench.discord().calls()) {
                if (!"null".equals(call.body())) {
                    bodies++;
                    schemas.computeIfAbsent(call.route().name(), _ -> schema(body(call)))
                            .validate(asDescribed(JSON.readTree(call.body())))
                            .forEach(error -> differs("sent to " + call.route() + ": " + error, call.body()));
                }
            }
            commands(bench);
        }
    }

    /** What the description says of the body of a route. */
    private ObjectNode body(Call call) {
        String[] parts = call.path().split("/", -1);
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            if (fits(path.getKey().substring(1).split("/", -1), parts)) {
                JsonNode schema = path.getValue().path(call.route().method().toLowerCase(java.util.Locale.ROOT))
                        .path("requestBody").path("content").path("application/json").path("schema");
                if (schema.isObject()) {
                    return (ObjectNode) schema;
                }
            }
        }
        throw new AssertionError("The description has no body for " + call.route() + " " + call.path());
    }

    private static boolean fits(String[] names, String[] parts) {
        boolean fits = names.length == parts.length;
        for (int i = 0; fits && i < names.length; i++) {
            fits = names[i].equals(parts[i]) || (names[i].startsWith("{") && !parts[i].startsWith("@"));
        }
        return fits;
    }

    private void commands(DiscordBench bench) {
        Schema schema = schema("ApplicationCommandUpdateRequest");
        bench.discord().calls().stream()
                .filter(call -> call.body().startsWith("["))
                .flatMap(call -> JSON.readTree(call.body()).valueStream())
                .forEach(command -> compare("command", asDescribed(command), schema, Payloads::command, 1));
    }

    /** What is drawn of the catalogues, and what comes of it when one thing is changed. */
    private void drawn() {
        Schema messages = schema("MessageCreateRequest");
        Schema modals = schema("ModalInteractionCallbackRequestData");
        var shapes = new HashMap<String, Integer>();
        var drawings = new CatalogDrawings(
                body -> compare("message", JSON.readTree(body), messages, Payloads::message,
                        shapes.merge("message " + shape(JSON.readTree(body)), 1, Integer::sum)),
                body -> compare("modal", JSON.readTree(body), modals, Payloads::modal,
                        shapes.merge("modal " + shape(JSON.readTree(body)), 1, Integer::sum)));
        CatalogReader.builtIn().caseTypes().forEach(drawings::draw);
        if (CatalogReader.read(CatalogAtTheLimits.source()) instanceof CatalogReader.Result.Read(Catalog limits)) {
            drawings.draw(limits);
            drawings.draw(limits.caseType(CatalogAtTheLimits.LARGEST).orElseThrow());
        }
    }

    /** The kinds of components that are in it; bodies that are alike need not be changed all. */
    private static String shape(JsonNode node) {
        var kinds = new LinkedHashSet<String>();
        node.findValues("type").forEach(kind -> kinds.add(kind.toString()));
        return String.join(" ", kinds);
    }

    private void compare(
            String what, JsonNode body, Schema schema, Function<String, List<String>> emulator, int alike) {
        bodies++;
        schema.validate(body).forEach(error -> differs(what + " of ours: " + error, body));
        if (alike > 1) {
            return;
        }
        new Changes(body).each((where, other) -> {
            changed++;
            List<String> refused = emulator.apply(other.toString());
            boolean taken = schema.validate(other).isEmpty();
            String place = what + " " + where;
            if (refused.isEmpty() && !taken && LOOSER_AT.keySet().stream().noneMatch(place::matches)) {
                differs(place + ": the emulator takes it, the description does not",
                        schema.validate(other).getFirst());
            } else if (taken && !refused.isEmpty() && !explained(place, refused)) {
                differs(place + ": the description takes it, the emulator does not", refused);
            }
        });
    }

    private static boolean explained(String where, List<String> refused) {
        return STRICTER_AT.keySet().stream().anyMatch(where::matches)
                || refused.stream().anyMatch(problem -> STRICTER.keySet().stream().anyMatch(problem::contains));
    }

    /** JDA writes some numbers as texts and some texts as numbers. Discord reads both, its description knows one. */
    private static JsonNode asDescribed(JsonNode sent) {
        JsonNode body = sent.deepCopy();
        for (String key : List.of("contexts", "integration_types")) {
            for (JsonNode list : body.findValues(key)) {
                if (list instanceof ArrayNode array) {
                    for (int i = 0; i < array.size(); i++) {
                        array.set(i, array.get(i).asInt());
                    }
                }
            }
        }
        if (body.path("recipient_id").isNumber()) {
            ((ObjectNode) body).put("recipient_id", body.get("recipient_id").asString());
        }
        return body;
    }

    /** A body with one thing changed, everywhere. */
    private record Changes(JsonNode body) {
        private static final List<Integer> SIZES =
                List.of(0, 1, 2, 5, 6, 10, 11, 25, 26, 32, 33, 40, 41, 45, 46, 80, 81, 100, 101, 150, 151, 2000, 2001,
                        4000, 4001, 6001);

        private interface Look {
            void at(String where, JsonNode changed);
        }

        void each(Look look) {
            var seen = new LinkedHashMap<String, List<Object>>();
            places(body, new ArrayList<>(), "", seen);
            seen.forEach((where, path) -> change(where, path, look));
        }

        /** One place of each sort: the same member of the same kind of component. */
        private static void places(JsonNode node, List<Object> path, String sort, Map<String, List<Object>> seen) {
            if (!path.isEmpty()) {
                seen.putIfAbsent(sort, List.copyOf(path));
            }
            if (node instanceof ObjectNode object) {
                String type = object.path("type").isInt() ? "<" + object.path("type") + ">" : "";
                for (String key : Set.copyOf(object.propertyNames())) {
                    path.add(key);
                    places(object.get(key), path, sort + type + "." + key, seen);
                    path.removeLast();
                }
            } else if (node instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    path.add(i);
                    places(array.get(i), path, sort + "[]", seen);
                    path.removeLast();
                }
            }
        }

        private static JsonNode find(JsonNode node, List<Object> path) {
            JsonNode at = node;
            for (Object step : path) {
                at = step instanceof Integer index ? at.get(index) : at.get((String) step);
            }
            return at;
        }

        private void change(String where, List<Object> path, Look look) {
            JsonNode now = find(body, path);
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            put(path, nodes.nullNode(), where + " = null", look);
            put(path, nodes.stringNode("7"), where + " = \"7\"", look);
            put(path, nodes.stringNode(""), where + " = \"\"", look);
            put(path, nodes.numberNode(-1), where + " = -1", look);
            put(path, nodes.numberNode(99_999_999), where + " = 99999999", look);
            put(path, nodes.booleanNode(true), where + " = true", look);
            put(path, nodes.objectNode(), where + " = {}", look);
            put(path, nodes.arrayNode(), where + " = []", look);
            if (path.getLast() instanceof String key) {
                JsonNode without = body.deepCopy();
                ((ObjectNode) find(without, path.subList(0, path.size() - 1))).remove(key);
                look.at(where + " left out", without);
            }
            for (int size : SIZES) {
                if (now.isString()) {
                    put(path, nodes.stringNode("x".repeat(size)), where + " of " + size + " characters", look);
                } else if (now instanceof ArrayNode array && !array.isEmpty() && size < 50) {
                    ArrayNode sized = nodes.arrayNode();
                    for (int i = 0; i < size; i++) {
                        sized.add(i < array.size() ? array.get(i) : other(array.get(array.size() - 1), i));
                    }
                    put(path, sized, where + " with " + size + " entries", look);
                } else if (now.isInt()) {
                    put(path, nodes.numberNode(size), where + " = " + size, look);
                }
            }
        }

        /** Another one of the same kind, with ids and values of its own. */
        private static JsonNode other(JsonNode last, int number) {
            JsonNode other = last.deepCopy();
            for (String key : List.of("custom_id", "value")) {
                other.findParents(key).forEach(parent -> {
                    if (parent.get(key).isString()) {
                        ((ObjectNode) parent).put(key, "o" + number + "-" + parent.get(key).stringValue().length());
                    }
                });
            }
            return other;
        }

        private void put(List<Object> path, JsonNode value, String where, Look look) {
            JsonNode changed = body.deepCopy();
            JsonNode parent = find(changed, path.subList(0, path.size() - 1));
            if (path.getLast() instanceof Integer index) {
                ((ArrayNode) parent).set(index, value);
            } else {
                ((ObjectNode) parent).set((String) path.getLast(), value);
            }
            look.at(where, changed);
        }
    }
}
