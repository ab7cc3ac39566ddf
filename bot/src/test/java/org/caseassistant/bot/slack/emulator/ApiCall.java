package org.caseassistant.bot.slack.emulator;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of a Web API method by an app that was recognised.
 *
 * @param world     everything
 * @param method    the method's name
 * @param workspace where the token belongs; null for app-level calls
 * @param app       the installation; null for app-level calls
 * @param args      the arguments, JSON texts parsed
 */
record ApiCall(World world, String method, Workspace workspace, Installation app, ObjectNode args) {

    String text(String name) {
        return Json.text(args, name);
    }

    boolean has(String name) {
        return args.has(name);
    }

    long number(String name, long otherwise) throws ApiError {
        if (!has(name)) {
            return otherwise;
        }
        try {
            return Long.parseLong(args.path(name).asString());
        } catch (NumberFormatException _) {
            throw argument(name + " must be a number");
        }
    }

    /** Fails unless the app has one of the scopes. */
    void need(String... anyOf) throws ApiError {
        if (List.of(anyOf).stream().noneMatch(app::may)) {
            throw new ApiError("missing_scope", List.of(anyOf));
        }
    }

    ApiError argument(String problem) {
        world.journal().violation(Violation.Kind.ARGUMENT, method + ": " + problem);
        return new ApiError("invalid_arguments", List.of("[ERROR] " + problem));
    }

    ApiError payload(String code, List<String> problems) {
        world.journal().violation(Violation.Kind.PAYLOAD,
                String.format(Locale.ROOT, "%s: %s %s", method, code, problems));
        return new ApiError(code, problems.stream().map(p -> "[ERROR] " + p).toList());
    }

    /** The conversation of an id; a user's id stands for the direct message with that user where allowed. */
    Channel channel(String name, boolean userAllowed) throws ApiError {
        var id = text(name);
        if (userAllowed && workspace.person(id).isPresent()) {
            return workspace.directMessage(id);
        }
        return workspace.channel(id).orElseThrow(() -> new ApiError("channel_not_found"));
    }

    /** As {@link #channel}, and the bot must be in it. */
    Channel joined(String name, boolean userAllowed) throws ApiError {
        var channel = channel(name, userAllowed);
        if (!channel.members().contains(app.botUser())) {
            throw new ApiError(channel.kind() == Channel.Kind.PRIVATE ? "channel_not_found" : "not_in_channel");
        }
        return channel;
    }

    ObjectNode ok() {
        return Json.object().put("ok", true);
    }
}
