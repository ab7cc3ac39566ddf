package org.caseassistant.bot.discord.emulator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What holds for components in messages and modals alike (Discord, Component Reference). */
final class ComponentRules {

    static final int CUSTOM_ID = 100;

    static final int PLACEHOLDER = 150;

    static final int OPTIONS = 25;

    private static final int OPTION_TEXT = 100;

    private static final int BUTTON_LABEL = 80;

    private static final int BUTTON_URL = 512;

    private static final int LINK = 5;

    private static final int PREMIUM = 6;

    private static final Set<Integer> CHANNEL_TYPES = Set.of(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16);

    private ComponentRules() {}

    /** Checks that the type is among those allowed here, else reports it. */
    static boolean isAmong(Cursor component, Set<Integer> allowed) {
        if (!component.node().isObject() || !allowed.contains(component.type())) {
            component.at("type").problem("UNION_TYPE_CHOICES",
                    "Value of field \"type\" must be one of " + allowed.stream().sorted().toList() + ".");
            return false;
        }
        component.integer("id", 0, Integer.MAX_VALUE);
        return true;
    }

    static void customId(Cursor component) {
        component.string("custom_id", 1, CUSTOM_ID);
    }

    /** Checks what must be unique in all of a message or modal. */
    static void unique(Cursor components) {
        var customs = new HashSet<String>();
        var ids = new HashSet<Integer>();
        for (var component : Tree.all(components.node())) {
            var custom = Json.text(component, "custom_id");
            if (!custom.isEmpty() && !customs.add(custom)) {
                components.problem("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }
            int id = Json.number(component, "id", 0);
            if (id != 0 && !ids.add(id)) {
                components.problem("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
            }
        }
    }

    static void button(Cursor button) {
        button.isObject(Set.of("type", "style"),
                Set.of("id", "label", "emoji", "custom_id", "sku_id", "url", "disabled"));
        button.oneOf("style", Set.of(1, 2, 3, 4, LINK, PREMIUM));
        button.string("label", 0, BUTTON_LABEL);
        button.bool("disabled");
        button.optional("emoji").ifPresent(ComponentRules::emoji);
        customId(button);
        switch (Json.number(button.node(), "style", 0)) {
            case LINK -> {
                needs(button, "url");
                refuses(button, "custom_id", "sku_id");
                button.url("url", BUTTON_URL, "http", "https", "discord");
                needsFace(button);
            }
            case PREMIUM -> {
                needs(button, "sku_id");
                refuses(button, "custom_id", "label", "url", "emoji");
            }
            default -> {
                needs(button, "custom_id");
                refuses(button, "url", "sku_id");
                needsFace(button);
            }
        }
    }

    private static void needsFace(Cursor button) {
        if (Json.text(button.node(), "label").isEmpty() && !button.has("emoji")) {
            button.problem("BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI", "A button must have a label or an emoji");
        }
    }

    private static void needs(Cursor component, String key) {
        if (!component.has(key)) {
            component.at(key).problem("BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    private static void refuses(Cursor component, String... keys) {
        for (var key : keys) {
            component.optional(key).ifPresent(
                    c -> c.problem("BUTTON_COMPONENT_INVALID_FIELD", "A button of this style cannot have this field"));
        }
    }

    private static void emoji(Cursor emoji) {
        emoji.isObject(Set.of(), Set.of("id", "name", "animated"));
        emoji.snowflake("id");
        emoji.string("name", 1, 32);
        emoji.bool("animated");
        if (!emoji.has("id") && !emoji.has("name")) {
            emoji.problem("COMPONENT_INVALID_EMOJI", "Invalid emoji");
        }
    }

    static void select(Cursor select) {
        switch (select.type()) {
            case Kind.STRING_SELECT -> {
                select.isObject(Set.of("type", "custom_id", "options"), Set.of("id", "placeholder", "min_values",
                        "max_values", "required", "disabled"));
                options(select, 1, OPTIONS, ComponentRules::selectOption);
                values(select, 1, OPTIONS);
            }
            case Kind.CHANNEL_SELECT -> {
                entitySelect(select, Set.of("id", "placeholder", "default_values", "min_values", "max_values",
                        "required", "disabled", "channel_types"));
                select.optional("channel_types").ifPresent(types -> types.entries(0, CHANNEL_TYPES.size()).stream()
                        .filter(t -> !CHANNEL_TYPES.contains(t.node().asInt(-1)))
                        .forEach(t -> t.problem("BASE_TYPE_CHOICES", "Value must be a type of channels.")));
            }
            default -> entitySelect(select, Set.of("id", "placeholder", "default_values", "min_values", "max_values",
                    "required", "disabled"));
        }
        customId(select);
        select.string("placeholder", 0, PLACEHOLDER);
        select.bool("required", "disabled");
    }

    private static void entitySelect(Cursor select, Set<String> known) {
        select.isObject(Set.of("type", "custom_id"), known);
        values(select, 1, OPTIONS);
        select.optional("default_values").ifPresent(defaults -> {
            for (var entry : defaults.entries(least(select, 1), most(select, 1))) {
                entry.isObject(Set.of("id", "type"), Set.of());
                entry.snowflake("id");
                if (!Set.of("user", "role", "channel").contains(Json.text(entry.node(), "type"))) {
                    entry.at("type").problem("BASE_TYPE_CHOICES", "Value must be one of {user, role, channel}.");
                }
            }
        });
    }

    /** Checks how many values may be chosen: the bounds themselves, their order, and that there are enough options. */
    static void values(Cursor component, int otherwise, int atMost) {
        component.integer("min_values", 0, atMost);
        component.integer("max_values", 1, atMost);
        int least = least(component, 1);
        int most = most(component, otherwise);
        if (least > most) {
            component.at("min_values").problem("COMPONENT_MIN_VALUES_TOO_LARGE",
                    "min_values must be less than or equal to max_values");
        }
        if (component.has("options")) {
            int options = Json.list(component.node(), "options").size();
            if (component.has("max_values") && most > options) {
                component.at("max_values").problem("COMPONENT_MAX_VALUES_TOO_LARGE",
                        "max_values must not be greater than the number of options");
            }
            if (least > options) {
                component.at("min_values").problem("COMPONENT_MIN_VALUES_TOO_LARGE",
                        "min_values must not be greater than the number of options");
            }
            long defaults = Json.list(component.node(), "options").valueStream()
                    .filter(o -> Json.flag(o, "default")).count();
            if (defaults > most) {
                component.at("options").problem("COMPONENT_TOO_MANY_DEFAULTS",
                        "There are more default options than max_values");
            }
        }
    }

    static int least(Cursor component, int otherwise) {
        return Json.number(component.node(), "min_values", otherwise);
    }

    static int most(Cursor component, int otherwise) {
        return Json.number(component.node(), "max_values", otherwise);
    }

    static List<Cursor> options(Cursor component, int atLeast, int atMost, Consumer<Cursor> rule) {
        if (!component.has("options")) {
            return List.of();
        }
        var options = component.at("options").entries(atLeast, atMost);
        options.forEach(rule);
        Cursor.unique(options, "value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used");
        return options;
    }

    private static void selectOption(Cursor option) {
        if (option.isObject(Set.of("label", "value"), Set.of("description", "emoji", "default"))) {
            optionTexts(option);
            option.optional("emoji").ifPresent(ComponentRules::emoji);
        }
    }

    static void groupOption(Cursor option) {
        if (option.isObject(Set.of("label", "value"), Set.of("description", "default"))) {
            optionTexts(option);
        }
    }

    private static void optionTexts(Cursor option) {
        option.string("label", 1, OPTION_TEXT);
        option.string("value", 1, OPTION_TEXT);
        option.string("description", 0, OPTION_TEXT);
        option.bool("default");
    }

    static void text(Cursor text, int atMost) {
        text.isObject(Set.of("type", "content"), Set.of("id"));
        text.string("content", 1, atMost);
    }
}
