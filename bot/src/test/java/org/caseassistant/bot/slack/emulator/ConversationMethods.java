package org.caseassistant.bot.slack.emulator;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** The {@code conversations.*} methods (docs.slack.dev, Web API methods). */
final class ConversationMethods {

    private static final String[] PAGING = {"cursor", "latest", "oldest", "limit", "inclusive",
        "include_all_metadata"};

    private ConversationMethods() {}

    static List<MethodSpec> all() {
        return List.of(
                MethodSpec.of("conversations.open", ConversationMethods::open).scope("im:write")
                        .takes("users", "channel", "return_im", "prevent_creation"),
                MethodSpec.of("conversations.info", ConversationMethods::info).requires("channel")
                        .takes("include_locale", "include_num_members"),
                MethodSpec.of("conversations.history", ConversationMethods::history).requires("channel").takes(PAGING),
                MethodSpec.of("conversations.replies", ConversationMethods::replies).requires("channel", "ts")
                        .takes(PAGING));
    }

    private static ObjectNode open(ApiCall call) throws ApiError {
        if (call.has("users") == call.has("channel")) {
            throw call.argument("exactly one of users and channel");
        }
        if (call.has("channel")) {
            return call.ok().set("channel", call.channel("channel", false).json());
        }
        var user = call.text("users");
        if (user.contains(",")) {
            throw call.argument("group messages are not known to this emulator: " + user);
        }
        if (call.workspace().person(user).isEmpty()) {
            throw new ApiError("user_not_found");
        }
        var channel = call.workspace().directMessage(user);
        var answer = Json.flag(call.args(), "return_im") ? channel.json() : Json.object().put("id", channel.id());
        return call.ok().set("channel", answer);
    }

    private static ObjectNode info(ApiCall call) throws ApiError {
        var known = call.channel("channel", false);
        call.need(known.kind().scope() + ":read");
        var channel = known.kind() == Channel.Kind.PRIVATE ? call.joined("channel", false) : known;
        return call.ok().set("channel", channel.json());
    }

    private static ObjectNode history(ApiCall call) throws ApiError {
        var channel = call.joined("channel", false);
        call.need(channel.kind().scope() + ":history");
        var messages = channel.messages().stream().filter(m -> !isReply(m)).toList().reversed();
        return page(call, messages);
    }

    private static boolean isReply(Message message) {
        var thread = Json.text(message.json(), "thread_ts");
        return !thread.isEmpty() && !thread.equals(message.ts());
    }

    private static ObjectNode replies(ApiCall call) throws ApiError {
        var channel = call.joined("channel", false);
        call.need(channel.kind().scope() + ":history");
        var ts = call.text("ts");
        if (channel.message(ts).isEmpty()) {
            throw new ApiError("thread_not_found");
        }
        Predicate<Message> inThread = m -> m.ts().equals(ts) || ts.equals(Json.text(m.json(), "thread_ts"));
        return page(call, channel.messages().stream().filter(inThread).toList());
    }

    private static ObjectNode page(ApiCall call, List<Message> all) throws ApiError {
        long limit = call.number("limit", 100);
        if (limit < 1 || limit > 999) {
            throw new ApiError("invalid_limit");
        }
        boolean inclusive = Json.flag(call.args(), "inclusive");
        var oldest = call.text("oldest");
        var latest = call.text("latest");
        var within = all.stream().filter(m -> oldest.isEmpty() || m.ts().compareTo(oldest) > (inclusive ? -1 : 0))
                .filter(m -> latest.isEmpty() || m.ts().compareTo(latest) < (inclusive ? 1 : 0)).toList();
        int from = (int) cursor(call);
        int to = (int) Math.min(within.size(), from + limit);
        var page = Json.array();
        boolean metadata = Json.flag(call.args(), "include_all_metadata");
        within.subList(Math.min(from, to), to).forEach(m -> page.add(m.shown(metadata)));
        var answer = call.ok().put("has_more", to < within.size());
        answer.putObject("response_metadata").put("next_cursor", to < within.size() ? "next:" + to : "");
        return answer.set("messages", page);
    }

    private static long cursor(ApiCall call) throws ApiError {
        var cursor = call.text("cursor");
        if (cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("next:\\d+")) {
            throw new ApiError("invalid_cursor");
        }
        return Long.parseLong(cursor.substring("next:".length()));
    }
}
