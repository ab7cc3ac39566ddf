package org.caseassistant.bot.slack.emulator;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** Exchanges OAuth codes for bot tokens (docs.slack.dev, oauth.v2.access). */
final class OAuth {

    private static final Set<String> ARGUMENTS = Set.of("code", "redirect_uri", "client_id", "client_secret",
            "grant_type", "refresh_token");

    private final World world;

    private final String clientId;

    private final String clientSecret;

    OAuth(World world, String clientId, String clientSecret) {
        this.world = world;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    ObjectNode access(ObjectNode args, String credentials) throws ApiError {
        var unknown = new TreeSet<>(args.propertyNames());
        unknown.removeAll(ARGUMENTS);
        if (!unknown.isEmpty()) {
            world.journal().violation(Violation.Kind.ARGUMENT, "oauth.v2.access: unknown arguments " + unknown);
            throw new ApiError("invalid_arguments");
        }
        var given = credentials.isEmpty()
                ? Json.text(args, "client_id") + ":" + Json.text(args, "client_secret")
                : credentials;
        if (!given.startsWith(clientId + ":")) {
            throw new ApiError("invalid_client_id");
        }
        if (!given.equals(clientId + ":" + clientSecret)) {
            throw new ApiError("bad_client_secret");
        }
        var grant = world.grants().exchange(Json.text(args, "code"), Json.text(args, "redirect_uri"));
        var workspace = grant.workspace();
        var app = workspace.installed(grant.scopes(), grant.installer());
        var answer = Json.object().put("ok", true).put("access_token", app.botToken()).put("token_type", "bot")
                .put("scope", String.join(",", app.scopes())).put("bot_user_id", app.botUser())
                .put("app_id", world.appId()).put("is_enterprise_install", false).putNull("enterprise");
        answer.putObject("team").put("id", workspace.id()).put("name", workspace.name());
        answer.putObject("authed_user").put("id", grant.installer());
        return answer;
    }
}
