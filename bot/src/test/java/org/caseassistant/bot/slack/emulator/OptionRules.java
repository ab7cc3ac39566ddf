package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of options, option groups and what is chosen from the start (docs.slack.dev, option object). */
final class OptionRules {

    /** What kind of option an element takes. */
    enum Kind {
        /** Menus: plain text only. */
        MENU,
        /** Radio buttons and checkboxes: mrkdwn allowed. */
        BOX,
        /** Overflow menus: plain text, may carry a URL. */
        OVERFLOW
    }

    private OptionRules() {}

    static void option(Cursor option, Kind kind) {
        var known = kind == Kind.OVERFLOW ? Set.of("description", "url") : Set.of("description");
        if (!option.isObject(Set.of("text", "value"), known)) {
            return;
        }
        if (kind == Kind.BOX) {
            CompositionRules.anyText(option, "text", CompositionRules.OPTION_TEXT);
            CompositionRules.anyText(option, "description", CompositionRules.OPTION_TEXT);
        } else {
            CompositionRules.plainText(option, "text", CompositionRules.OPTION_TEXT);
            CompositionRules.plainText(option, "description", CompositionRules.OPTION_TEXT);
        }
        option.string("value", 1, CompositionRules.OPTION_VALUE);
        option.string("url", 1, CompositionRules.URL);
    }

    static void options(Cursor options, Kind kind, int atLeast, int atMost) {
        var values = new HashSet<String>();
        for (var option : options.entries(atLeast, atMost)) {
            option(option, kind);
            var value = Json.text(option.node(), "value");
            if (!value.isEmpty() && !values.add(value)) {
                option.problem("value must be unique: " + value);
            }
        }
    }

    /** Exactly one of {@code options} and {@code option_groups}, each of at most 100. */
    static void menu(Cursor menu) {
        if (menu.has("options") == menu.has("option_groups")) {
            menu.problem("must define either `options` or `option_groups`");
        }
        menu.optional("options").ifPresent(o -> options(o, Kind.MENU, 1, 100));
        menu.optional("option_groups").ifPresent(groups -> {
            for (var group : groups.entries(1, 100)) {
                if (group.isObject(Set.of("label", "options"), Set.of())) {
                    CompositionRules.plainText(group, "label", CompositionRules.OPTION_TEXT);
                    options(group.at("options"), Kind.MENU, 1, 100);
                }
            }
        });
    }

    static void initialOption(Cursor element, Kind kind) {
        element.optional("initial_option").ifPresent(initial -> mustBeListed(element, initial, kind));
    }

    static void initialOptions(Cursor element, Kind kind) {
        element.optional("initial_options").ifPresent(initials -> {
            for (var initial : initials.entries(1, 100)) {
                mustBeListed(element, initial, kind);
            }
        });
    }

    private static void mustBeListed(Cursor element, Cursor initial, Kind kind) {
        option(initial, kind);
        if (listed(element.node()).stream().noneMatch(option -> same(option, initial.node()))) {
            initial.problem("must exactly match one of the provided options");
        }
    }

    /** All options of an element, out of their groups. */
    static List<JsonNode> listed(JsonNode element) {
        var options = new ArrayList<JsonNode>(Json.list(element, "options").values());
        Json.list(element, "option_groups").forEach(group -> options.addAll(Json.list(group, "options").values()));
        return options;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return normal(one).equals(normal(other));
    }

    /** An option with the default of {@code emoji} written out, so that leaving it out makes no difference. */
    private static JsonNode normal(JsonNode option) {
        var copy = option.deepCopy();
        for (var key : List.of("text", "description")) {
            if (copy.path(key) instanceof ObjectNode text && "plain_text".equals(Json.text(text, "type"))
                    && !text.has("emoji")) {
                text.put("emoji", true);
            }
        }
        return copy;
    }
}
