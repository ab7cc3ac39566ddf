package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds markup that Slack acts on (docs.slack.dev, Formatting message text): {@code <@user>}, {@code <!channel>},
 * {@code <!subteam^id>}, {@code <#channel>} and links, in mrkdwn; and a bare {@code @channel} where the text object is
 * not {@code verbatim}, since "certain mentions will be automatically parsed" there. Plain text is left alone.
 */
final class Mentions {

    private static final Pattern MARKUP =
            Pattern.compile("<(?:@[^<>]*|#[^<>]*|!(?!date\\^)[^<>]*|https?:[^<>]*|mailto:[^<>]*)>");

    private static final Pattern BARE = Pattern.compile("(?<![\\w@])@(?:channel|here|everyone)\\b");

    private static final Pattern RICH = Pattern.compile("user|broadcast|usergroup");

    private Mentions() {}

    static List<LiveMention> in(String where, JsonNode payload) {
        var found = new ArrayList<LiveMention>();
        if (payload instanceof ObjectNode message) {
            var text = Json.text(message, "text");
            if (!message.has("mrkdwn") || Json.flag(message, "mrkdwn")) {
                scan(MARKUP, text, where + "/text", found);
            }
            if (Json.flag(message, "link_names") || "full".equals(Json.text(message, "parse"))) {
                scan(BARE, text, where + "/text", found);
            }
        }
        for (var attachment : Json.list(payload, "attachments")) {
            scan(MARKUP, Json.text(attachment, "text"), where + "/attachments", found);
            scan(MARKUP, Json.text(attachment, "pretext"), where + "/attachments", found);
            scan(MARKUP, Json.text(attachment, "fallback"), where + "/attachments", found);
        }
        walk(payload, where, found);
        return found;
    }

    private static void walk(JsonNode node, String where, List<LiveMention> found) {
        if (node instanceof ObjectNode object) {
            var type = Json.text(object, "type");
            if ("mrkdwn".equals(type) || "markdown".equals(type)) {
                var text = Json.text(object, "text");
                scan(MARKUP, text, where, found);
                if (!Json.flag(object, "verbatim")) {
                    scan(BARE, text, where, found);
                }
            } else if (RICH.matcher(type).matches() && (object.has("user_id") || object.has("range")
                    || object.has("usergroup_id"))) {
                found.add(new LiveMention(richMention(object), object.toString(), where));
            }
            object.propertyStream().forEach(e -> walk(e.getValue(), where + "/" + e.getKey(), found));
        } else {
            int index = 0;
            for (var child : node.values()) {
                walk(child, where + "/" + index, found);
                index++;
            }
        }
    }

    private static String richMention(ObjectNode element) {
        return switch (Json.text(element, "type")) {
            case "user" -> "<@" + Json.text(element, "user_id") + ">";
            case "broadcast" -> "<!" + Json.text(element, "range") + ">";
            default -> "<!subteam^" + Json.text(element, "usergroup_id") + ">";
        };
    }

    private static void scan(Pattern pattern, String text, String where, List<LiveMention> found) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new LiveMention(matcher.group(), text, where));
        }
    }
}
