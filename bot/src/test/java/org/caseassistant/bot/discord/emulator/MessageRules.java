package org.caseassistant.bot.discord.emulator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What holds for the bodies of messages (Discord, Message; Receiving and Responding; Webhook). */
final class MessageRules {

    /** Where a body was sent to. */
    enum Place {
        /** Create Message. */
        CREATE("nonce enforce_nonce tts message_reference sticker_ids poll",
                Flags.SUPPRESS_EMBEDS | Flags.SUPPRESS_NOTIFICATIONS | Flags.VOICE | Flags.V2),
        /** Edit Message. */
        EDIT("", Flags.SUPPRESS_EMBEDS | Flags.V2),
        /** The data of a callback with a new message, and of a follow-up. */
        INTERACTION("tts poll", Flags.SUPPRESS_EMBEDS | Flags.EPHEMERAL | Flags.V2 | Flags.VOICE
                | Flags.SUPPRESS_NOTIFICATIONS),
        /** The data of a callback that updates the message of the component. */
        UPDATE("", Flags.SUPPRESS_EMBEDS | Flags.V2 | Flags.EPHEMERAL),
        /** Edit of an original response or of a follow-up. */
        WEBHOOK_EDIT("poll", Flags.SUPPRESS_EMBEDS | Flags.V2);

        private final String fields;

        private final long flags;

        /**
         * Says what is allowed.
         *
         * @param fields the fields besides those that are allowed everywhere, with spaces between
         * @param flags  the flags that can be set
         */
        Place(String fields, long flags) {
            this.fields = fields;
            this.flags = flags;
        }

        Set<String> known() {
            return Stream.concat(Stream.of(fields.split(" ", -1)), COMMON.stream()).collect(Collectors.toSet());
        }

        boolean edits() {
            return this == EDIT || this == UPDATE || this == WEBHOOK_EDIT;
        }
    }

    static final int CONTENT = 2000;

    private static final Set<String> COMMON =
            Set.of("content", "embeds", "allowed_mentions", "components", "flags", "attachments");

    private static final int FILES = 10;

    private static final int NONCE = 25;

    private static final int DESCRIPTION = 1024;

    private static final int IDS = 100;

    private MessageRules() {}

    /**
     * Checks a body.
     *
     * @param place  where it was sent to
     * @param body   the body
     * @param before the message that it changes; an empty object if it makes one
     * @param files  the files that came with it
     */
    static void check(Place place, Cursor body, JsonNode before, List<Upload> files) {
        if (!body.isObject(Set.of(), place.known())) {
            return;
        }
        body.string("content", 0, CONTENT);
        body.bool("tts", "enforce_nonce");
        flags(place, body, before);
        body.optional("nonce").ifPresent(MessageRules::nonce);
        body.optional("embeds").ifPresent(EmbedRules::check);
        body.optional("allowed_mentions").ifPresent(MessageRules::mentions);
        body.optional("message_reference").ifPresent(reference -> {
            reference.isObject(Set.of("message_id"), Set.of("type", "channel_id", "guild_id", "fail_if_not_exists"));
            List.of("message_id", "channel_id", "guild_id").forEach(reference::snowflake);
            reference.oneOf("type", Set.of(0, 1));
            reference.bool("fail_if_not_exists");
        });
        body.optional("sticker_ids").ifPresent(s -> s.entries(0, 3).forEach(Cursor::isSnowflake));
        body.optional("poll").ifPresent(p -> p.problem("UNSUPPORTED", "The emulator knows no polls"));
        attachments(body, before, files);
        boolean v2 = isV2(body.node(), before);
        body.optional("components").ifPresent(
                c -> new MessageComponentRules(fileNames(body.node(), before, files)).check(c, v2));
        if (v2) {
            onlyComponents(place, body, before);
        }
    }

    static boolean isV2(JsonNode body, JsonNode before) {
        return ((Json.bits(body, "flags") | Json.bits(before, "flags")) & Flags.V2) != 0;
    }

    private static void flags(Place place, Cursor body, JsonNode before) {
        body.optional("flags").ifPresent(flags -> {
            if (!flags.node().isIntegralNumber()) {
                flags.problem("NUMBER_TYPE_COERCE", "Value is not int.");
                return;
            }
            long wanted = flags.node().longValue();
            // Who edits is told to repeat the flags that were set before.
            if ((wanted & ~(place.flags | (place.edits() ? Json.bits(before, "flags") : 0))) != 0) {
                flags.problem("MESSAGE_FLAGS_INVALID", "Some of these flags cannot be set here");
            }
            if ((Json.bits(before, "flags") & Flags.V2) != 0 && (wanted & Flags.V2) == 0) {
                flags.problem("MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
                        "The IS_COMPONENTS_V2 flag cannot be removed");
            }
        });
    }

    private static void nonce(Cursor nonce) {
        if (!nonce.node().isIntegralNumber()) {
            nonce.isString(1, NONCE);
        }
    }

    /** With IS_COMPONENTS_V2, what used to be content must be given up and cannot come back. */
    private static void onlyComponents(Place place, Cursor body, JsonNode before) {
        for (var key : List.of("content", "embeds", "sticker_ids", "poll")) {
            boolean empty = body.has(key) ? body.node().path(key).isArray() && body.node().path(key).isEmpty()
                    : body.node().has(key) || (before.path(key).isEmpty() && Json.text(before, key).isEmpty());
            if (!empty) {
                body.at(key).problem("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                        "The '" + key + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }
        boolean has = body.has("components") ? !body.node().path("components").isEmpty()
                : place.edits() && !body.node().has("components") && !before.path("components").isEmpty();
        if (!has) {
            body.at("components").problem("BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    private static void mentions(Cursor mentions) {
        if (!mentions.isObject(Set.of(), Set.of("parse", "roles", "users", "replied_user"))) {
            return;
        }
        mentions.bool("replied_user");
        var parsed = new HashSet<String>();
        mentions.optional("parse").ifPresent(parse -> parse.entries(0, 3).forEach(p -> {
            if (!Set.of("roles", "users", "everyone").contains(p.node().stringValue(""))) {
                p.problem("BASE_TYPE_CHOICES", "Value must be one of {roles, users, everyone}.");
            }
            parsed.add(p.node().stringValue(""));
        }));
        for (var key : List.of("users", "roles")) {
            mentions.optional(key).ifPresent(ids -> {
                ids.entries(0, IDS).forEach(Cursor::isSnowflake);
                if (parsed.contains(key) && !ids.node().isEmpty()) {
                    mentions.at("parse").problem("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                            "parse:[\"" + key + "\"] and " + key + ": [ids...] are mutually exclusive.");
                }
            });
        }
    }

    private static void attachments(Cursor body, JsonNode before, List<Upload> files) {
        if (!body.has("attachments")) {
            if (files.size() + (body.node().has("attachments") ? 0 : before.path("attachments").size()) > FILES) {
                body.at("attachments").problem("BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
            }
            return;
        }
        var kept = Json.objects(before, "attachments").stream().map(a -> Json.text(a, "id")).toList();
        var entries = body.at("attachments").entries(0, FILES);
        Cursor.unique(entries, "id", "ATTACHMENT_ID_DUPLICATED", "Attachment ids must be unique");
        for (var entry : entries) {
            entry.isObject(Set.of("id"), Set.of("filename", "title", "description", "content_type",
                    "duration_secs", "waveform", "is_spoiler", "is_remix"));
            entry.snowflake("id");
            entry.string("filename", 1, DESCRIPTION);
            entry.string("description", 0, DESCRIPTION);
            entry.string("title", 0, DESCRIPTION);
            entry.bool("is_spoiler", "is_remix");
            var id = entry.node().path("id").asString("");
            if (!kept.contains(id) && files.stream().noneMatch(f -> f.index().equals(id))) {
                entry.at("id").problem("ATTACHMENT_NOT_FOUND", "There is no such file, neither new nor kept");
            }
        }
    }

    /** The names of the files that a message is going to have. */
    static Set<String> fileNames(JsonNode body, JsonNode before, List<Upload> files) {
        return Attachments.after(body, before, files).stream().map(Attachments.Planned::name)
                .collect(Collectors.toSet());
    }
}
