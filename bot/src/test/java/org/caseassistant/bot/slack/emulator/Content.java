package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks and takes over what a message is made of: text, blocks, attachments, metadata (docs.slack.dev,
 * chat.postMessage and chat.update).
 */
final class Content {

    /** Longer texts are cut off, says the document of chat.postMessage; here they are refused. */
    static final int POST_TEXT = 40_000;

    /** chat.update, {@code msg_too_long}. */
    static final int UPDATE_TEXT = 4_000;

    private static final int METADATA_BYTES = 8_000;

    private Content() {}

    static void check(ApiCall call, int longestText) throws ApiError {
        var args = call.args();
        boolean blocks = call.has("blocks") && !args.path("blocks").isEmpty();
        boolean attachments = call.has("attachments") && !args.path("attachments").isEmpty();
        boolean markdown = call.has("markdown_text");
        if (call.text("text").isBlank() && !blocks && !attachments && !markdown) {
            throw call.payload("no_text", List.of("neither text nor blocks"));
        }
        if (markdown && (blocks || call.has("text"))) {
            throw call.payload("markdown_text_conflict", List.of("markdown_text goes with neither text nor blocks"));
        }
        if (Json.length(call.text("text")) > longestText || Json.length(call.text("markdown_text")) > 12_000) {
            throw call.payload("msg_too_long", List.of("text of " + Json.length(call.text("text")) + " characters"));
        }
        if (call.has("blocks")) {
            blocks(call);
        }
        if (call.has("attachments")) {
            var problems = BlockKit.problemsOfAttachments(args.path("attachments"));
            if (!problems.isEmpty()) {
                throw call.payload("invalid_attachments", problems);
            }
        }
        if (blocks && call.text("text").isBlank()) {
            call.world().journal().violation(Violation.Kind.FALLBACK_TEXT, call.method() + ": blocks without text");
        }
        if (attachments && call.text("text").isBlank() && !BlockKit.haveFallbacks(args.path("attachments"))) {
            call.world().journal().violation(Violation.Kind.FALLBACK_TEXT,
                    call.method() + ": attachments without text or fallback");
        }
        metadata(call);
        call.world().journal().read(call.method(), args);
    }

    private static void blocks(ApiCall call) throws ApiError {
        if (!(call.args().path("blocks") instanceof ArrayNode blocks)) {
            throw call.payload("invalid_blocks_format", List.of("blocks must be a JSON array"));
        }
        var problems = BlockKit.problems(blocks, Surface.MESSAGE);
        if (!problems.isEmpty()) {
            throw call.payload("invalid_blocks", problems);
        }
        if (BlockKit.tooMuchText(blocks)) {
            throw call.payload("msg_blocks_too_long",
                    List.of("more than " + BlockKit.MESSAGE_BLOCK_TEXT + " characters"));
        }
    }

    private static void metadata(ApiCall call) throws ApiError {
        if (!call.has("metadata")) {
            return;
        }
        var problems = new Problems();
        var cursor = new Cursor(call.args().path("metadata"), "/metadata", problems);
        if (cursor.isObject(Set.of("event_type", "event_payload"), Set.of())) {
            cursor.string("event_type", 1, 255);
            if (!cursor.at("event_payload").node().isObject()) {
                cursor.at("event_payload").problem("must provide an object");
            }
        }
        if (!problems.none()) {
            throw call.payload("invalid_metadata_format", problems.all());
        }
        if (call.args().path("metadata").toString().length() > METADATA_BYTES) {
            throw call.payload("metadata_too_large", List.of("more than " + METADATA_BYTES + " characters"));
        }
    }

    /** The message that the arguments make, without its timestamp. */
    static ObjectNode message(ApiCall call) {
        var app = call.app();
        var json = Json.object().put("type", "message").put("user", app.botUser()).put("bot_id", app.botId())
                .put("app_id", call.world().appId()).put("team", call.workspace().id()).put("text", call.text("text"));
        if (call.has("markdown_text")) {
            json.put("text", call.text("markdown_text"));
        }
        put(call, json);
        if (call.has("thread_ts")) {
            json.put("thread_ts", call.text("thread_ts"));
        }
        return json;
    }

    /** Puts blocks, attachments and metadata into a message, as far as they are given. */
    static void put(ApiCall call, ObjectNode json) {
        var normal = new Normal(call.world().ids());
        if (call.has("blocks")) {
            json.set("blocks", normal.blocks(call.args().path("blocks")));
        }
        if (call.has("attachments")) {
            var attachments = new ArrayList<ObjectNode>();
            for (var node : call.args().path("attachments").values()) {
                var attachment = (ObjectNode) node.deepCopy();
                attachment.put("id", attachments.size() + 1);
                if (attachment.has("blocks")) {
                    attachment.set("blocks", normal.blocks(attachment.path("blocks")));
                }
                attachments.add(attachment);
            }
            json.set("attachments", Json.array().addAll(attachments));
        }
        if (call.has("metadata")) {
            json.set("metadata", call.args().path("metadata").deepCopy());
        }
    }
}
