package org.caseassistant.bot.discord.emulator;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The limits of embeds (Discord, Message, Embed Limits). */
final class EmbedRules {

    static final int EMBEDS = 10;

    private static final int TOTAL = 6000;

    private static final int URL = 2048;

    private EmbedRules() {}

    static void check(Cursor embeds) {
        int total = 0;
        for (var embed : embeds.entries(0, EMBEDS)) {
            embed(embed);
            total += texts(embed.node()).stream().mapToInt(Json::length).sum();
        }
        if (total > TOTAL) {
            embeds.problem("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + TOTAL);
        }
    }

    private static void embed(Cursor embed) {
        if (!embed.isObject(Set.of(), Set.of("title", "type", "description", "url", "timestamp", "color", "footer",
                "image", "thumbnail", "author", "fields"))) {
            return;
        }
        embed.string("title", 0, 256);
        embed.string("description", 0, 4096);
        embed.url("url", URL, "http", "https");
        embed.integer("color", 0, 0xFFFFFF);
        embed.optional("timestamp").filter(c -> !isTime(c.node())).ifPresent(
                c -> c.problem("DATE_TIME_TYPE_PARSE", "Could not parse. Should be ISO8601."));
        embed.optional("footer").ifPresent(footer -> {
            footer.isObject(Set.of("text"), Set.of("icon_url"));
            footer.string("text", 1, 2048);
            footer.url("icon_url", URL, "http", "https", "attachment");
        });
        embed.optional("author").ifPresent(author -> {
            author.isObject(Set.of("name"), Set.of("url", "icon_url"));
            author.string("name", 1, 256);
            author.url("url", URL, "http", "https");
            author.url("icon_url", URL, "http", "https", "attachment");
        });
        for (var image : List.of("image", "thumbnail")) {
            embed.optional(image).ifPresent(i -> {
                i.isObject(Set.of("url"), Set.of());
                i.url("url", URL, "http", "https", "attachment");
            });
        }
        embed.optional("fields").ifPresent(fields -> fields.entries(0, 25).forEach(field -> {
            field.isObject(Set.of("name", "value"), Set.of("inline"));
            field.string("name", 1, 256);
            field.string("value", 1, 1024);
            field.bool("inline");
        }));
        if (embed.node().propertyStream().allMatch(p -> "type".equals(p.getKey()) || p.getValue().isNull())) {
            embed.problem("EMBED_EMPTY", "An embed cannot be empty");
        }
    }

    private static boolean isTime(JsonNode node) {
        try {
            OffsetDateTime.parse(node.stringValue(""));
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /** All texts of an embed that count. */
    static List<String> texts(JsonNode embed) {
        var fields = Json.objects(embed, "fields").stream()
                .flatMap(f -> Stream.of(Json.text(f, "name"), Json.text(f, "value")));
        return Stream.concat(Stream.of(Json.text(embed, "title"), Json.text(embed, "description"),
                Json.text(Json.map(embed, "footer"), "text"), Json.text(Json.map(embed, "author"), "name")), fields)
                .filter(t -> !t.isEmpty()).toList();
    }
}
