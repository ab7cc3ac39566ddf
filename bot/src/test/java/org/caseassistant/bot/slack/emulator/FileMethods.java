package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code files.*} methods (docs.slack.dev, Web API methods, Working with files). */
final class FileMethods {

    private FileMethods() {}

    static List<MethodSpec> all() {
        return List.of(
                MethodSpec.of("files.info", FileMethods::info).requires("file")
                        .takes("count", "page", "cursor", "limit")
                        .scope("files:read"),
                MethodSpec.of("files.getUploadURLExternal", FileMethods::announce).requires("filename", "length")
                        .takes("alt_txt", "snippet_type").scope("files:write"),
                MethodSpec.of("files.completeUploadExternal", FileMethods::complete).requires("files")
                        .takes("channel_id", "channels", "initial_comment", "thread_ts", "blocks")
                        .scope("files:write"));
    }

    private static ObjectNode info(ApiCall call) throws ApiError {
        var file = call.world().files().find(call.text("file")).filter(f -> f.team().equals(call.workspace().id()))
                .orElseThrow(() -> new ApiError("file_not_found"));
        return call.ok().set("file", file.json(call.world().root()));
    }

    private static ObjectNode announce(ApiCall call) throws ApiError {
        long length = call.number("length", 0);
        if (length < 1) {
            throw call.argument("length must be positive");
        }
        var upload = call.world().files().announce(call.workspace().id(), call.app().botUser(), call.text("filename"),
                length);
        return call.ok().put("upload_url", call.world().root() + "upload/v1/" + upload.id()).put("file_id",
                upload.id());
    }

    private static ObjectNode complete(ApiCall call) throws ApiError {
        if (!(call.args().path("files") instanceof ArrayNode wanted) || wanted.isEmpty()) {
            throw call.argument("files must be a JSON array of ids");
        }
        Channel channel = null;
        if (call.has("channel_id")) {
            channel = call.joined("channel_id", true);
        }
        var files = new ArrayList<ObjectNode>();
        for (var node : wanted.values()) {
            var file = call.world().files().complete(Json.text(node, "id"), call.workspace().id())
                    .orElseThrow(() -> new ApiError("file_not_found"));
            files.add(file.json(call.world().root()));
        }
        if (channel != null) {
            share(call, channel, files);
        }
        return call.ok().set("files", Json.array().addAll(files));
    }

    private static void share(ApiCall call, Channel channel, List<ObjectNode> files) {
        call.world().journal().read(call.method(), Json.object().put("text", call.text("initial_comment")));
        var json = Json.object().put("type", "message").put("subtype", "file_share")
                .put("user", call.app().botUser()).put("bot_id", call.app().botId())
                .put("app_id", call.world().appId()).put("text", call.text("initial_comment"))
                .put("ts", call.world().ids().ts());
        if (call.has("thread_ts")) {
            json.put("thread_ts", call.text("thread_ts"));
        }
        json.set("files", Json.array().addAll(files));
        channel.add(new Message(channel, json, ""));
    }
}
