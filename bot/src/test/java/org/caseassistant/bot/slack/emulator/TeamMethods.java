package org.caseassistant.bot.slack.emulator;

import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The {@code auth}, {@code apps}, {@code bots} and {@code users} methods (docs.slack.dev, Web API methods). */
final class TeamMethods {

    private TeamMethods() {}

    static List<MethodSpec> all(Supplier<String> newSocketAddress) {
        return List.of(MethodSpec.of("auth.test", TeamMethods::authTest),
                MethodSpec.of("apps.connections.open", call -> call.ok().put("url", newSocketAddress.get()))
                        .with(MethodSpec.Token.APP),
                MethodSpec.of("bots.info", TeamMethods::botsInfo).takes("bot", "team_id").scope("users:read"),
                MethodSpec.of("users.info", TeamMethods::usersInfo).requires("user").takes("include_locale")
                        .scope("users:read"),
                MethodSpec.of("users.lookupByEmail", TeamMethods::lookup).requires("email")
                        .scope("users:read.email"));
    }

    private static ObjectNode authTest(ApiCall call) {
        var workspace = call.workspace();
        if (workspace == null) {
            return call.ok().put("app_name", "Case Assistant").put("app_id", call.world().appId());
        }
        return call.ok().put("url", "https://" + workspace.domain() + ".slack.com/").put("team", workspace.name())
                .put("user", "caseassistant").put("team_id", workspace.id()).put("user_id", call.app().botUser())
                .put("bot_id", call.app().botId()).put("is_enterprise_install", false);
    }

    private static ObjectNode botsInfo(ApiCall call) throws ApiError {
        if (call.has("bot") && !call.text("bot").equals(call.app().botId())) {
            throw new ApiError("bot_not_found");
        }
        return call.ok().set("bot", Json.object().put("id", call.app().botId()).put("deleted", false)
                .put("name", "caseassistant").put("user_id", call.app().botUser()).put("app_id", call.world().appId()));
    }

    private static ObjectNode usersInfo(ApiCall call) throws ApiError {
        if (call.text("user").equals(call.app().botUser())) {
            return call.ok().set("user", Json.object().put("id", call.app().botUser())
                    .put("team_id", call.workspace().id()).put("name", "caseassistant").put("is_bot", true));
        }
        var person = call.workspace().person(call.text("user")).orElseThrow(() -> new ApiError("user_not_found"));
        return call.ok().set("user", person.json(call.workspace().id(), call.app().may("users:read.email"),
                Json.flag(call.args(), "include_locale")));
    }

    private static ObjectNode lookup(ApiCall call) throws ApiError {
        var person = call.workspace().personByEmail(call.text("email"))
                .orElseThrow(() -> new ApiError("users_not_found"));
        return call.ok().set("user", person.json(call.workspace().id(), true, false));
    }
}
