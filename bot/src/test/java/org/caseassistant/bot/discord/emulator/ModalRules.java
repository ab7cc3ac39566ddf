package org.caseassistant.bot.discord.emulator;

import java.util.Set;
import java.util.regex.Pattern;

/** What holds for modals and the components that only they have (Discord, Component Reference). */
final class ModalRules {

    private static final int TITLE = 45;

    /** The documents say five; the OpenAPI description says forty. */
    private static final int COMPONENTS = 5;

    private static final int LABEL = 45;

    private static final int DESCRIPTION = 100;

    private static final int TEXT_INPUT = 4000;

    private static final int TEXT_PLACEHOLDER = 100;

    private static final int GROUP = 10;

    private static final int FILES = 10;

    private static final Pattern FILE_TYPE = Pattern.compile("image|video|audio|\\.[A-Za-z0-9.]{1,31}");

    private ModalRules() {}

    static void modal(Cursor modal) {
        if (!modal.isObject(Set.of("custom_id", "title", "components"), Set.of())) {
            return;
        }
        ComponentRules.customId(modal);
        modal.string("title", 1, TITLE);
        modal.optional("components").ifPresent(components -> {
            for (var component : components.entries(1, COMPONENTS)) {
                if (ComponentRules.isAmong(component, Set.of(Kind.ROW, Kind.TEXT, Kind.LABEL))) {
                    top(component);
                }
            }
            ComponentRules.unique(components);
        });
    }

    private static void top(Cursor component) {
        switch (component.type()) {
            case Kind.TEXT -> ComponentRules.text(component, MessageComponentRules.TEXT);
            case Kind.LABEL -> label(component);
            default -> {
                component.isObject(Set.of("type", "components"), Set.of("id"));
                component.optional("components").ifPresent(children -> children.entries(1, 1).forEach(child -> {
                    if (ComponentRules.isAmong(child, Set.of(Kind.TEXT_INPUT))) {
                        textInput(child);
                        if (!child.has("label")) {
                            child.at("label").problem("BASE_TYPE_REQUIRED", "This field is required");
                        }
                    }
                }));
            }
        }
    }

    private static void label(Cursor label) {
        label.isObject(Set.of("type", "label", "component"), Set.of("id", "description"));
        label.string("label", 1, LABEL);
        label.string("description", 1, DESCRIPTION);
        label.optional("component").filter(c -> ComponentRules.isAmong(c, Kind.IN_LABEL)).ifPresent(component -> {
            switch (component.type()) {
                case Kind.TEXT_INPUT -> {
                    textInput(component);
                    component.optional("label").ifPresent(l -> l.problem("TEXT_INPUT_LABEL_IN_LABEL",
                            "A text input inside a label cannot have a label of its own"));
                }
                case Kind.FILE_UPLOAD -> fileUpload(component);
                case Kind.RADIO_GROUP -> radioGroup(component);
                case Kind.CHECKBOX_GROUP -> checkboxGroup(component);
                case Kind.CHECKBOX -> {
                    component.isObject(Set.of("type", "custom_id"), Set.of("id", "default"));
                    ComponentRules.customId(component);
                    component.bool("default");
                }
                default -> {
                    ComponentRules.select(component);
                    required(component);
                    if (Json.flag(component.node(), "disabled")) {
                        component.at("disabled").problem("MODAL_COMPONENT_DISABLED",
                                "Components in modals cannot be disabled");
                    }
                }
            }
        });
    }

    private static void textInput(Cursor input) {
        input.isObject(Set.of("type", "custom_id", "style"),
                Set.of("id", "label", "min_length", "max_length", "required", "value", "placeholder"));
        ComponentRules.customId(input);
        input.oneOf("style", Set.of(1, 2));
        input.string("label", 1, LABEL);
        input.integer("min_length", 0, TEXT_INPUT);
        input.integer("max_length", 1, TEXT_INPUT);
        input.bool("required");
        input.string("placeholder", 0, TEXT_PLACEHOLDER);
        int least = Json.number(input.node(), "min_length", 0);
        int most = Json.number(input.node(), "max_length", TEXT_INPUT);
        if (least > most) {
            input.at("min_length").problem("TEXT_INPUT_MIN_LENGTH_TOO_LARGE",
                    "min_length must be less than or equal to max_length");
        }
        input.string("value", 0, most);
    }

    /** Whoever requires an answer must not allow none. */
    private static void required(Cursor component) {
        boolean required = !component.has("required") || Json.flag(component.node(), "required");
        if (required && component.has("min_values") && ComponentRules.least(component, 1) < 1) {
            component.at("min_values").problem("COMPONENT_REQUIRED_MIN_VALUES",
                    "min_values must be at least 1 if the component is required");
        }
    }

    private static void fileUpload(Cursor upload) {
        upload.isObject(Set.of("type", "custom_id"),
                Set.of("id", "min_values", "max_values", "required", "file_types"));
        ComponentRules.customId(upload);
        ComponentRules.values(upload, 1, FILES);
        upload.bool("required");
        required(upload);
        upload.optional("file_types").ifPresent(types -> types.entries(0, FILES).stream()
                .filter(t -> !FILE_TYPE.matcher(t.node().stringValue("")).matches())
                .forEach(t -> t.problem("FILE_TYPE_INVALID", "Not a type of files")));
    }

    private static void radioGroup(Cursor group) {
        group.isObject(Set.of("type", "custom_id", "options"), Set.of("id", "required"));
        ComponentRules.customId(group);
        group.bool("required");
        var options = ComponentRules.options(group, 2, GROUP, ComponentRules::groupOption);
        if (options.stream().filter(o -> Json.flag(o.node(), "default")).count() > 1) {
            group.at("options").problem("COMPONENT_TOO_MANY_DEFAULTS", "Only one option can be the default");
        }
    }

    private static void checkboxGroup(Cursor group) {
        group.isObject(Set.of("type", "custom_id", "options"), Set.of("id", "min_values", "max_values", "required"));
        ComponentRules.customId(group);
        group.bool("required");
        ComponentRules.options(group, 1, GROUP, ComponentRules::groupOption);
        ComponentRules.values(group, Json.list(group.node(), "options").size(), GROUP);
        required(group);
    }
}
