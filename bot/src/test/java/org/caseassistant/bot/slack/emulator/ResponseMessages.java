package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages that answer a command or come over a {@code response_url} (docs.slack.dev, Handling user interaction):
 * visible to the user alone unless {@code response_type} says {@code in_channel}.
 */
final class ResponseMessages {

    private static final Set<String> KNOWN = Set.of("text", "blocks", "attachments", "response_type",
            "replace_original", "delete_original", "thread_ts", "metadata", "mrkdwn", "unfurl_links", "unfurl_media",
            "parse", "link_names");

    private final World world;

    ResponseMessages(World world) {
        this.world = world;
    }

    /** Handles a request to a response URL: the status and the body to answer. */
    Reply over(String id, JsonNode body) {
        String error = "";
        Reply reply;
        try {
            reply = world.refusable(() -> used(id, body));
        } catch (ApiError e) {
            error = e.code();
            reply = new Reply(404, Json.object().put("ok", false).put("error", e.code()).toString());
            world.journal().violation(Violation.Kind.RESPONSE_URL, e.code() + ": " + body);
        }
        var args = body instanceof ObjectNode object ? object : Json.object();
        world.journal().call(new Call(world.clock().instant(), "response_url", "", args,
                error.isEmpty() && reply.status() != 200 ? "invalid_payload" : error));
        return reply;
    }

    /**
     * A status and a body.
     *
     * @param status the HTTP status
     * @param body   the text
     */
    record Reply(int status, String body) {}

    private Reply used(String id, JsonNode body) throws ApiError {
        var url = world.responseUrls().use(id);
        if (!(body instanceof ObjectNode message)) {
            world.journal().violation(Violation.Kind.RESPONSE_URL, "not a JSON object");
            return new Reply(400, "invalid_payload");
        }
        if (Json.flag(message, "delete_original")) {
            source(url).ifPresent(Message::delete);
            return new Reply(200, "ok");
        }
        boolean done = post(url.workspace(), url.channel(), url.user(), message,
                Json.flag(message, "replace_original") ? url.source() : "");
        return done ? new Reply(200, "ok") : new Reply(400, "invalid_payload");
    }

    private static Optional<Message> source(ResponseUrls.Given url) {
        return url.channel().message(url.source());
    }

    /** Posts or replaces; false if Slack refuses the content. */
    boolean post(Workspace workspace, Channel channel, String user, ObjectNode given, String replaced) {
        return world.locked(() -> {
            var problems = problems(given);
            if (!problems.isEmpty()) {
                world.journal().violation(Violation.Kind.PAYLOAD, "response message: " + problems);
                return false;
            }
            world.journal().read("response message", given);
            var json = json(workspace, given);
            var original = channel.message(replaced);
            if (original.isPresent()) {
                var old = original.get();
                old.update(json.put("ts", old.ts()));
            } else {
                var visible = "in_channel".equals(Json.text(given, "response_type"));
                channel.add(new Message(channel, json.put("ts", world.ids().ts()), visible ? "" : user));
            }
            return true;
        });
    }

    private ObjectNode json(Workspace workspace, ObjectNode given) {
        var app = workspace.installation().orElseThrow();
        var json = Json.object().put("type", "message").put("user", app.botUser()).put("bot_id", app.botId())
                .put("app_id", world.appId()).put("text", Json.text(given, "text"));
        if (given.has("blocks")) {
            json.set("blocks", new Normal(world.ids()).blocks(given.path("blocks")));
        }
        if (given.has("metadata")) {
            json.set("metadata", given.path("metadata").deepCopy());
        }
        return json;
    }

    private static List<String> problems(ObjectNode given) {
        var problems = new ArrayList<String>();
        var unknown = new TreeSet<>(given.propertyNames());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            problems.add("unknown members " + unknown);
        }
        if (Json.text(given, "text").isBlank() && given.path("blocks").isEmpty()) {
            problems.add("no_text");
        }
        if (Json.length(Json.text(given, "text")) > Content.POST_TEXT) {
            problems.add("msg_too_long");
        }
        var type = Json.text(given, "response_type");
        if (!Set.of("", "ephemeral", "in_channel").contains(type)) {
            problems.add("unknown response_type " + type);
        }
        if (given.has("blocks")) {
            problems.addAll(BlockKit.problems(given.path("blocks"), Surface.MESSAGE));
        }
        if (given.has("attachments")) {
            problems.addAll(BlockKit.problemsOfAttachments(given.path("attachments")));
        }
        return problems;
    }
}
