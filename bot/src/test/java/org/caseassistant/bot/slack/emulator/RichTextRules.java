package org.caseassistant.bot.slack.emulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rules of the rich text block and its parts (docs.slack.dev, rich text block). */
final class RichTextRules {

    private static final Map<String, Set<String>> REQUIRED = required();

    private RichTextRules() {}

    private static Map<String, Set<String>> required() {
        var map = new HashMap<String, Set<String>>();
        map.put("broadcast", Set.of("range"));
        map.put("channel", Set.of("channel_id"));
        map.put("color", Set.of("value"));
        map.put("date", Set.of("timestamp", "format"));
        map.put("emoji", Set.of("name"));
        map.put("link", Set.of("url"));
        map.put("team", Set.of("team_id"));
        map.put("text", Set.of("text"));
        map.put("user", Set.of("user_id"));
        map.put("usergroup", Set.of("usergroup_id"));
        return Map.copyOf(map);
    }

    static void block(Cursor block, Set<String> common) {
        if (block.isObject(Set.of("elements"), common)) {
            block.at("elements").entries(1, Integer.MAX_VALUE).forEach(RichTextRules::part);
        }
    }

    private static void part(Cursor part) {
        switch (part.type()) {
            case "rich_text_section" -> inner(part, Set.of());
            case "rich_text_quote" -> inner(part, Set.of("border"));
            case "rich_text_preformatted" -> inner(part, Set.of("border", "language"));
            case "rich_text_list" -> {
                if (part.isObject(Set.of("elements", "style"), Set.of("indent", "border", "offset"))) {
                    part.oneOf("style", Set.of("bullet", "ordered"));
                    part.integer("indent", 0, 8);
                    part.at("elements").entries(1, Integer.MAX_VALUE).forEach(RichTextRules::part);
                }
            }
            default -> part.problem("unsupported type: " + part.type());
        }
    }

    private static void inner(Cursor part, Set<String> known) {
        if (!part.isObject(Set.of("elements"), known)) {
            return;
        }
        for (var element : part.at("elements").entries(0, Integer.MAX_VALUE)) {
            var required = REQUIRED.get(element.type());
            if (required == null) {
                element.problem("unsupported type: " + element.type());
                continue;
            }
            var more = new HashSet<>(Set.of("style", "text", "unsafe", "url", "fallback", "unicode", "skin_tone"));
            more.removeAll(required);
            element.isObject(required, more);
            element.string("text", 1, Integer.MAX_VALUE);
        }
    }
}
