package org.caseassistant.bot.discord.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An input of a form and what it holds. Guarded by the world's lock. */
final class FormField {

    private static final Set<Integer> GROUPS = Set.of(Kind.STRING_SELECT, Kind.RADIO_GROUP, Kind.CHECKBOX_GROUP);

    private static final int TEXT = 4000;

    private static final int SHORT = 1;

    private final String label;

    private final ObjectNode component;

    private JsonNode value;

    FormField(String label, ObjectNode component) {
        this.label = label;
        this.component = component;
        value = switch (kind()) {
            case Kind.TEXT_INPUT -> text(Json.text(component, "value"));
            case Kind.CHECKBOX -> JsonNodeFactory.instance.booleanNode(Json.flag(component, "default"));
            case Kind.RADIO_GROUP -> one(Selection.defaults(component));
            default -> Selection.defaults(component);
        };
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    private static JsonNode one(JsonNode values) {
        return values.isEmpty() ? JsonNodeFactory.instance.nullNode() : values.get(0);
    }

    String label() {
        return label;
    }

    ObjectNode component() {
        return component;
    }

    String customId() {
        return Json.text(component, "custom_id");
    }

    JsonNode value() {
        return value;
    }

    private int kind() {
        return Json.number(component, "type", 0);
    }

    private void mustBe(Set<Integer> kinds) {
        if (!kinds.contains(kind())) {
            throw new AssertionError(label + " is of type " + kind());
        }
    }

    void type(String typed) {
        mustBe(Set.of(Kind.TEXT_INPUT));
        if (Json.number(component, "style", SHORT) == SHORT && typed.lines().count() > 1) {
            throw new AssertionError(label + " takes a single line");
        }
        if (Json.length(typed) > longest()) {
            throw new AssertionError(label + " takes " + longest() + " characters at most");
        }
        value = text(typed);
    }

    private int longest() {
        return Json.number(component, "max_length", TEXT);
    }

    void choose(String... options) {
        mustBe(GROUPS);
        var chosen = Selection.values(component, options);
        if (chosen.size() > most()) {
            throw new AssertionError(label + " takes " + most() + " options at most");
        }
        value = kind() == Kind.RADIO_GROUP ? one(chosen) : chosen;
    }

    private int most() {
        return switch (kind()) {
            case Kind.RADIO_GROUP -> 1;
            case Kind.CHECKBOX_GROUP -> Json.number(component, "max_values", Json.list(component, "options").size());
            default -> Json.number(component, "max_values", 1);
        };
    }

    void check(boolean on) {
        mustBe(Set.of(Kind.CHECKBOX));
        value = JsonNodeFactory.instance.booleanNode(on);
    }

    /** Refuses a file of a type that the upload does not list. */
    void takes(DiscordFile file) {
        mustBe(Set.of(Kind.FILE_UPLOAD));
        var types = Json.list(component, "file_types");
        var name = file.name().toLowerCase(Locale.ROOT);
        if (!types.isEmpty() && types.valueStream().map(t -> t.asString("")).noneMatch(
                t -> t.startsWith(".") ? name.endsWith(t) : MediaTypes.of(name, "").startsWith(t + "/"))) {
            throw new AssertionError(label + " takes only " + types + ", not " + file);
        }
    }

    void uploaded(List<String> ids) {
        if (ids.size() > most()) {
            throw new AssertionError(label + " takes " + most() + " files at most");
        }
        value = Json.strings(ids);
    }

    /** Why the form cannot be submitted with this. */
    Optional<String> missing() {
        boolean required = !component.has("required") || Json.flag(component, "required");
        return switch (kind()) {
            case Kind.TEXT_INPUT -> missingText(required);
            case Kind.RADIO_GROUP -> Optional.of(label + " is required").filter(_ -> required && value.isNull());
            case Kind.CHECKBOX -> Optional.empty();
            default -> {
                int least = Json.number(component, "min_values", 1);
                boolean none = value.isEmpty() && !required;
                yield Optional.of(label + " needs " + least + " choices").filter(_ -> !none && value.size() < least);
            }
        };
    }

    private Optional<String> missingText(boolean required) {
        int length = Json.length(value.stringValue());
        if (required && value.stringValue().isBlank()) {
            return Optional.of(label + " is required");
        }
        int least = Json.number(component, "min_length", 0);
        return Optional.of(label + " needs " + least + " characters").filter(_ -> length > 0 && length < least);
    }

    @Override
    public String toString() {
        var options = Json.objects(component, "options").stream().map(o -> Json.text(o, "label")).toList();
        return label + ": " + value + (options.isEmpty() ? "" : " of " + Arrays.toString(options.toArray()));
    }
}
