package org.caseassistant.bot.slack.emulator;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The {@code views.*} methods (docs.slack.dev, Web API methods). */
final class ViewMethods {

    private ViewMethods() {}

    static List<MethodSpec> all() {
        return List.of(
                MethodSpec.of("views.open", ViewMethods::open).requires("view", "trigger_id"),
                MethodSpec.of("views.push", ViewMethods::push).requires("view", "trigger_id"),
                MethodSpec.of("views.update", ViewMethods::update).requires("view").takes("view_id", "external_id",
                        "hash"),
                MethodSpec.of("views.publish", ViewMethods::publish).requires("view", "user_id").takes("hash"));
    }

    private static ObjectNode definition(ApiCall call, String type) throws ApiError {
        if (!(call.args().path("view") instanceof ObjectNode view)) {
            throw call.argument("view must be a JSON object");
        }
        if (!type.equals(Json.text(view, "type"))) {
            throw call.payload("invalid_arguments",
                    List.of("view must be of type " + type + " [json-pointer:/view/type]"));
        }
        if (BlockKit.tooLarge(view)) {
            throw call.payload("view_too_large", List.of("more than " + BlockKit.VIEW_BYTES + " bytes"));
        }
        var problems = BlockKit.problemsOfView(view);
        if (!problems.isEmpty()) {
            throw call.payload("invalid_arguments", problems);
        }
        needScopes(call, view);
        call.world().journal().read(call.method(), view);
        return view;
    }

    private static void needScopes(ApiCall call, ObjectNode view) throws ApiError {
        boolean files = Elements.in(new Normal(call.world().ids()).blocks(view.path("blocks"))).stream()
                .anyMatch(e -> "file_input".equals(e.type()));
        if (files) {
            call.need("files:read");
        }
    }

    private static ObjectNode answer(ApiCall call, OpenView view) {
        return call.ok().set("view", view.json(call.app(), call.world().appId()));
    }

    private static ObjectNode open(ApiCall call) throws ApiError {
        var trigger = call.world().triggers().check(call.text("trigger_id"), call.workspace().id());
        var definition = definition(call, "modal");
        var view = call.world().views().open(call.workspace(), trigger.user(), definition);
        call.world().triggers().exchange(call.text("trigger_id"));
        return answer(call, view);
    }

    /** The trigger must come from a modal that is still open. */
    private static ObjectNode push(ApiCall call) throws ApiError {
        var trigger = call.world().triggers().check(call.text("trigger_id"), call.workspace().id());
        var definition = definition(call, "modal");
        var below = call.world().views().find(call.workspace(), trigger.view(), "");
        if (trigger.view().isEmpty() || below.isEmpty()) {
            throw new ApiError("invalid_trigger_id");
        }
        var view = call.world().views().push(call.workspace(), trigger.user(), definition);
        call.world().triggers().exchange(call.text("trigger_id"));
        return answer(call, view);
    }

    private static ObjectNode update(ApiCall call) throws ApiError {
        if (call.has("view_id") == call.has("external_id")) {
            throw call.argument("exactly one of view_id and external_id");
        }
        var view = call.world().views().find(call.workspace(), call.text("view_id"), call.text("external_id"))
                .orElseThrow(() -> new ApiError("not_found"));
        var definition = definition(call, Json.text(view.definition(), "type"));
        if (call.has("hash") && !call.text("hash").equals(view.hash())) {
            throw new ApiError("hash_conflict");
        }
        call.world().views().update(view, definition);
        return answer(call, view);
    }

    private static ObjectNode publish(ApiCall call) throws ApiError {
        if (call.workspace().person(call.text("user_id")).isEmpty()) {
            throw new ApiError("user_not_found");
        }
        var definition = definition(call, "home");
        return answer(call, call.world().views().publish(call.workspace(), call.text("user_id"), definition,
                call.text("hash")));
    }
}
