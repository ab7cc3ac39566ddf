package org.caseassistant.bot.slack.emulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The Web API: knows the methods, checks tokens, arguments and scopes, and writes down what happens. */
final class WebApi {

    private final World world;

    private final String appToken;

    private final OAuth oauth;

    private final Map<String, MethodSpec> methods = new HashMap<>();

    WebApi(World world, String appToken, OAuth oauth, SocketTransport sockets) {
        this.world = world;
        this.appToken = appToken;
        this.oauth = oauth;
        Stream.of(ChatMethods.all(), ConversationMethods.all(), ViewMethods.all(), FileMethods.all(),
                TeamMethods.all(sockets::newAddress)).flatMap(List::stream).forEach(m -> methods.put(m.name(), m));
    }

    /**
     * Answers one request.
     *
     * @param method      the method's name
     * @param bearer      the token; empty if there was none
     * @param credentials the user and password of HTTP Basic, for OAuth; empty if there were none
     * @param args        the arguments
     */
    ObjectNode answer(String method, String bearer, String credentials, ObjectNode args) {
        String team = world.workspaceOf(bearer).map(Workspace::id).orElse("");
        ObjectNode answer;
        String error = "";
        try {
            answer = world.refusable(() -> handle(method, bearer, credentials, args));
        } catch (ApiError e) {
            answer = refusal(e, bearer);
            error = e.code();
        }
        world.journal().call(new Call(world.clock().instant(), method, team, args, error));
        return answer;
    }

    private ObjectNode handle(String method, String bearer, String credentials, ObjectNode args) throws ApiError {
        if ("oauth.v2.access".equals(method)) {
            return oauth.access(args, credentials);
        }
        var spec = methods.get(method);
        if (spec == null) {
            world.journal().violation(Violation.Kind.METHOD, "unknown method " + method);
            throw new ApiError("unknown_method");
        }
        var call = recognise(spec, bearer, args);
        if (!spec.scopes().isEmpty()) {
            call.need(spec.scopes().toArray(String[]::new));
        }
        arguments(spec, call);
        return spec.handler().handle(call);
    }

    private ApiCall recognise(MethodSpec spec, String bearer, ObjectNode args) throws ApiError {
        if (bearer.isEmpty()) {
            throw new ApiError("not_authed");
        }
        if (spec.token() == MethodSpec.Token.APP) {
            if (!bearer.equals(appToken)) {
                throw new ApiError(world.workspaceOf(bearer).isPresent() ? "not_allowed_token_type" : "invalid_auth");
            }
            return new ApiCall(world, spec.name(), null, null, args);
        }
        if (bearer.equals(appToken)) {
            if ("auth.test".equals(spec.name())) {
                return new ApiCall(world, spec.name(), null, null, args);
            }
            throw new ApiError("not_allowed_token_type");
        }
        var workspace = world.workspaceOf(bearer).orElseThrow(() -> new ApiError("invalid_auth"));
        var app = workspace.installation().orElseThrow(() -> new ApiError("invalid_auth"));
        if (!app.active()) {
            throw new ApiError("account_inactive");
        }
        return new ApiCall(world, spec.name(), workspace, app, args);
    }

    private static void arguments(MethodSpec spec, ApiCall call) throws ApiError {
        var unknown = new TreeSet<>(call.args().propertyNames());
        unknown.removeAll(spec.required());
        unknown.removeAll(spec.optional());
        unknown.remove("token");
        if (!unknown.isEmpty()) {
            throw call.argument("unknown arguments " + unknown);
        }
        var missing = new TreeSet<>(spec.required());
        missing.removeIf(name -> call.has(name) && !"".equals(call.args().path(name).stringValue(null)));
        if (!missing.isEmpty()) {
            throw call.argument("missing required arguments " + missing);
        }
    }

    private ObjectNode refusal(ApiError e, String bearer) {
        var answer = Json.object().put("ok", false).put("error", e.code());
        if ("missing_scope".equals(e.code())) {
            var needed = String.join(",", e.messages());
            var provided = world.workspaceOf(bearer).flatMap(Workspace::installation)
                    .map(app -> String.join(",", app.scopes())).orElse("");
            world.journal().violation(Violation.Kind.SCOPE, "needed one of " + needed + ", has " + provided);
            return answer.put("needed", needed).put("provided", provided);
        }
        if (!e.messages().isEmpty()) {
            answer.putObject("response_metadata").set("messages", Json.strings(e.messages()));
            answer.set("errors", Json.strings(e.messages().stream().map(m -> m.replaceFirst("^\\[ERROR] ", ""))
                    .collect(Collectors.toList())));
        }
        return answer;
    }

    /** What the header {@code X-OAuth-Scopes} says. */
    String scopes(String bearer) {
        if (bearer.equals(appToken)) {
            return "connections:write";
        }
        return world.workspaceOf(bearer).flatMap(Workspace::installation).map(app -> String.join(",", app.scopes()))
                .orElse("");
    }
}
