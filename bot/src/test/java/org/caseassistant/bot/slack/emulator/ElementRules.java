package org.caseassistant.bot.slack.emulator;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.caseassistant.bot.slack.emulator.ElementSpec.Parent;

/**
 * The rules of block elements (docs.slack.dev, Block Kit reference, block elements; the table of surfaces and blocks at
 * its head).
 */
final class ElementRules {

    static final int ACTION_ID = 255;

    private static final int PLACEHOLDER = 150;

    private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final Map<String, ElementSpec> SPECS = specs();

    private ElementRules() {}

    /** Checks an element that stands in a block of the given kind on the given surface. */
    static void check(Cursor element, Parent parent, Surface surface) {
        var spec = SPECS.get(element.type());
        if (spec == null) {
            element.problem("unsupported type: " + element.type());
            return;
        }
        if (!spec.parents().contains(parent)) {
            element.problem(element.type() + " is not allowed in " + parent + " blocks");
        }
        if (!spec.surfaces().contains(surface)) {
            element.problem(element.type() + " is not allowed on the surface " + surface);
        }
        if (element.isObject(spec.required(), spec.known())) {
            element.string("action_id", 1, ACTION_ID);
            CompositionRules.confirm(element);
            CompositionRules.plainText(element, "placeholder", PLACEHOLDER);
            CompositionRules.dispatchActionConfig(element);
            element.bool("focus_on_load", "multiline", "is_decimal_allowed", "default_to_current_conversation",
                    "response_url_enabled");
            element.integer("max_selected_items", 1, Integer.MAX_VALUE);
            element.integer("min_query_length", 0, Integer.MAX_VALUE);
            CompositionRules.conversationFilter(element);
            spec.check().accept(element);
        }
    }

    private static Map<String, ElementSpec> specs() {
        var specs = new HashMap<String, ElementSpec>();
        buttons(specs);
        boxes(specs);
        menus(specs);
        pickers(specs);
        inputs(specs);
        return Map.copyOf(specs);
    }

    private static void buttons(Map<String, ElementSpec> specs) {
        var sectionOrActions = EnumSet.of(Parent.SECTION, Parent.ACTIONS);
        var button = ElementSpec.of(ElementSpec.everywhere(), sectionOrActions).requires("text")
                .knows("url", "value", "style", "confirm", "accessibility_label").checks(ElementRules::button);
        specs.put("button", button);
        specs.put("workflow_button", ElementSpec.of(EnumSet.of(Surface.MESSAGE), sectionOrActions)
                .requires("text", "workflow").knows("style", "accessibility_label").checks(ElementRules::button));
        specs.put("image", ElementSpec.of(ElementSpec.everywhere(), EnumSet.of(Parent.SECTION, Parent.CONTEXT))
                .requires("alt_text").knows("image_url", "slack_file")
                .checks(image -> CompositionRules.image(image, Set.of())));
        specs.put("overflow", ElementSpec.of(ElementSpec.everywhere(), sectionOrActions).requires("options")
                .knows("confirm").checks(e -> OptionRules.options(e.at("options"), OptionRules.Kind.OVERFLOW, 2, 5)));
    }

    private static void button(Cursor button) {
        CompositionRules.plainText(button, "text", 75);
        CompositionRules.style(button);
        button.string("value", 1, 2000);
        button.string("url", 1, CompositionRules.URL);
        button.string("accessibility_label", 1, 75);
    }

    private static ElementSpec inAny(Set<Surface> surfaces) {
        return ElementSpec.of(surfaces, EnumSet.of(Parent.SECTION, Parent.ACTIONS, Parent.INPUT)).knows("confirm",
                "focus_on_load");
    }

    private static void boxes(Map<String, ElementSpec> specs) {
        var box = inAny(ElementSpec.everywhere()).requires("options")
                .checks(e -> OptionRules.options(e.at("options"), OptionRules.Kind.BOX, 1, 10));
        specs.put("radio_buttons", box.knows("initial_option")
                .checks(e -> OptionRules.initialOption(e, OptionRules.Kind.BOX)));
        specs.put("checkboxes", box.knows("initial_options")
                .checks(e -> OptionRules.initialOptions(e, OptionRules.Kind.BOX)));
    }

    private static void menus(Map<String, ElementSpec> specs) {
        var one = inAny(ElementSpec.everywhere()).knows("placeholder");
        var several = one.knows("max_selected_items");
        specs.put("static_select", one.knows("options", "option_groups", "initial_option").checks(OptionRules::menu)
                .checks(e -> OptionRules.initialOption(e, OptionRules.Kind.MENU)));
        specs.put("multi_static_select", several.knows("options", "option_groups", "initial_options")
                .checks(OptionRules::menu).checks(e -> OptionRules.initialOptions(e, OptionRules.Kind.MENU)));
        specs.put("external_select", one.knows("min_query_length", "initial_option").checks(
                e -> e.optional("initial_option").ifPresent(o -> OptionRules.option(o, OptionRules.Kind.MENU))));
        specs.put("multi_external_select", several.knows("min_query_length", "initial_options")
                .checks(e -> e.optional("initial_options").ifPresent(
                        o -> OptionRules.options(o, OptionRules.Kind.MENU, 1, 100))));
        specs.put("users_select", one.knows("initial_user"));
        specs.put("multi_users_select", several.knows("initial_users"));
        specs.put("channels_select", one.knows("initial_channel", "response_url_enabled"));
        specs.put("multi_channels_select", several.knows("initial_channels"));
        specs.put("conversations_select", one.knows("initial_conversation", "default_to_current_conversation", "filter",
                "response_url_enabled"));
        specs.put("multi_conversations_select",
                several.knows("initial_conversations", "default_to_current_conversation", "filter"));
    }

    private static void pickers(Map<String, ElementSpec> specs) {
        specs.put("datepicker", inAny(ElementSpec.everywhere()).knows("placeholder", "initial_date")
                .checks(e -> e.pattern("initial_date", DATE, "a date as YYYY-MM-DD")));
        specs.put("timepicker", inAny(ElementSpec.everywhere()).knows("placeholder", "initial_time", "timezone")
                .checks(e -> e.pattern("initial_time", TIME, "a time as HH:mm")));
        specs.put("datetimepicker", ElementSpec
                .of(EnumSet.of(Surface.MODAL, Surface.MESSAGE), EnumSet.of(Parent.ACTIONS, Parent.INPUT))
                .knows("confirm", "focus_on_load", "initial_date_time")
                .checks(e -> e.integer("initial_date_time", 1_000_000_000L, 9_999_999_999L)));
    }

    private static ElementSpec input(Set<Surface> surfaces) {
        return ElementSpec.of(surfaces, EnumSet.of(Parent.INPUT)).knows("initial_value", "dispatch_action_config",
                "focus_on_load", "placeholder");
    }

    private static void inputs(Map<String, ElementSpec> specs) {
        var modal = EnumSet.of(Surface.MODAL);
        specs.put("plain_text_input", input(ElementSpec.everywhere()).knows("multiline", "min_length", "max_length")
                .checks(ElementRules::plainTextInput));
        specs.put("rich_text_input", input(EnumSet.of(Surface.MODAL, Surface.HOME)).knows("min_lines", "max_lines"));
        specs.put("email_text_input", input(modal));
        specs.put("url_text_input", input(modal));
        specs.put("number_input", input(modal).requires("is_decimal_allowed").knows("min_value", "max_value")
                .checks(ElementRules::numberInput));
        specs.put("file_input", ElementSpec.of(modal, EnumSet.of(Parent.INPUT)).knows("filetypes", "max_files")
                .checks(e -> {
                    e.integer("max_files", 1, 10);
                    e.optional("filetypes").ifPresent(
                            types -> types.entries(1, Integer.MAX_VALUE).forEach(t -> t.isString(1, 50)));
                }));
    }

    private static void plainTextInput(Cursor input) {
        input.integer("min_length", 0, 3000);
        input.integer("max_length", 1, 3000);
        int least = input.node().path("min_length").asInt(0);
        int most = input.node().path("max_length").asInt(3000);
        if (least > most) {
            input.problem("min_length must not be greater than max_length");
        }
        input.optional("initial_value").ifPresent(value -> {
            // An empty value is as none.
            if (!"".equals(value.node().stringValue(null))) {
                value.isString(least, most);
            }
        });
    }

    private static void numberInput(Cursor input) {
        for (var key : Set.of("initial_value", "min_value", "max_value")) {
            input.pattern(key, NUMBER, "a number in a string");
        }
    }
}
