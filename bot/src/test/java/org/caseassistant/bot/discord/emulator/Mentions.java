package org.caseassistant.bot.discord.emulator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds what in a message would notify somebody (Discord, Message, Allowed Mentions). */
final class Mentions {

    private static final Pattern MENTION = Pattern.compile("@everyone|@here|<@!?(\\d{1,20})>|<@&(\\d{1,20})>");

    private Mentions() {}

    /** The texts in which mentions notify. */
    static List<String> texts(JsonNode message) {
        var texts = new ArrayList<>(Tree.texts(message.path("components")));
        texts.add(Json.text(message, "content"));
        return texts;
    }

    /**
     * All live mentions.
     *
     * @param message the message
     * @param allowed its {@code allowed_mentions}; missing if the request had none
     * @param users   whether only users are mentioned when the request had none, as from interactions
     */
    static Set<String> live(JsonNode message, JsonNode allowed, boolean users) {
        var live = new LinkedHashSet<String>();
        boolean usual = !allowed.isObject();
        for (var text : texts(message)) {
            var matcher = MENTION.matcher(text);
            while (matcher.find()) {
                var kind = matcher.group(1) != null ? "users" : matcher.group(2) != null ? "roles" : "everyone";
                var id = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                boolean pings = usual ? !users || "users".equals(kind)
                        : has(allowed, "parse", kind) || (id != null && has(allowed, kind, id));
                if (pings) {
                    live.add(matcher.group());
                }
            }
        }
        return live;
    }

    private static boolean has(JsonNode allowed, String key, String value) {
        return Json.list(allowed, key).valueStream().anyMatch(v -> value.equals(v.asString("")));
    }
}
