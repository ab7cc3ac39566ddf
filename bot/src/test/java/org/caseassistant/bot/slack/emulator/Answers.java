package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of the payloads that come with acknowledgements (docs.slack.dev, Modals, Slash commands, external
 * menus).
 */
final class Answers {

    private static final Set<String> ACTIONS = Set.of("errors", "update", "push", "clear");

    private final World world;

    private final ResponseMessages messages;

    Answers(World world, ResponseMessages messages) {
        this.world = world;
        this.messages = messages;
    }

    private void violation(String detail) {
        world.journal().violation(Violation.Kind.ACKNOWLEDGEMENT, detail);
    }

    /** Shows the answer to a command; what Slack tells the user if it cannot, else empty. */
    String toCommand(Workspace workspace, Channel channel, String user, JsonNode answer) {
        if (answer.isEmpty() || (answer.size() == 1 && Json.text(answer, "text").isBlank())) {
            return "";
        }
        return messages.post(workspace, channel, user, (ObjectNode) answer, "") ? "" : "invalid_command_response";
    }

    /**
     * Applies the answer to a submission; what Slack tells the user if it cannot, else empty.
     *
     * @param updates how often the view had been updated when it was submitted: a view that the app has updated since
     *                through the Web API is newer than one in the acknowledgement, which it sent first
     */
    String toSubmission(OpenView view, int updates, JsonNode answer) {
        try {
            return world.refusable(() -> submitted(view, updates, answer));
        } catch (ApiError e) {
            violation("view_submission was answered with a view that Slack refuses: " + e.getMessage());
            return "We had some trouble connecting. Try again?";
        }
    }

    private String submitted(OpenView view, int updates, JsonNode answer) throws ApiError {
        var stack = world.views().stack(view.workspace(), view.user());
        if (!stack.contains(view)) {
            return "";
        }
        if (answer.isEmpty()) {
            stack.remove(view);
            return "";
        }
        var action = Json.text(answer, "response_action");
        if (!ACTIONS.contains(action)) {
            violation("view_submission was answered with an unknown response_action: " + answer);
            return "We had some trouble connecting. Try again?";
        }
        switch (action) {
            case "errors" -> errors(view, answer);
            case "clear" -> stack.clear();
            case "update" -> {
                var definition = definition(answer);
                if (view.updates() == updates) {
                    world.views().update(view, definition);
                }
            }
            default -> world.views().push(view.workspace(), view.user(), definition(answer));
        }
        return "";
    }

    private void errors(OpenView view, JsonNode answer) {
        view.errors().clear();
        var errors = Json.map(answer, "errors");
        if (errors.isEmpty()) {
            violation("response_action errors without errors");
        }
        errors.propertyStream().forEach(error -> {
            boolean input = Json.list(view.definition(), "blocks").valueStream().anyMatch(
                    b -> "input".equals(Json.text(b, "type")) && error.getKey().equals(Json.text(b, "block_id")));
            if (!input || error.getValue().stringValue("").isBlank()) {
                violation("an error for no input block of the view, or without words: " + error);
            } else {
                view.errors().put(error.getKey(), error.getValue().stringValue());
            }
        });
    }

    private ObjectNode definition(JsonNode answer) throws ApiError {
        var view = Json.map(answer, "view");
        var problems = BlockKit.problemsOfView(view);
        if (!problems.isEmpty() || !"modal".equals(Json.text(view, "type"))) {
            world.journal().violation(Violation.Kind.PAYLOAD, "view_submission answer: " + problems);
            throw new ApiError("invalid_arguments", problems);
        }
        if (BlockKit.tooLarge(view)) {
            throw new ApiError("view_too_large");
        }
        world.journal().read("view_submission answer", view);
        return view;
    }

    /** The options that the app found for an external menu. */
    List<JsonNode> options(JsonNode answer) {
        var problems = new Problems();
        var cursor = new Cursor(answer, "", problems);
        if (cursor.isObject(Set.of(), Set.of("options", "option_groups"))) {
            if (cursor.has("options") == cursor.has("option_groups")) {
                cursor.problem("must define either `options` or `option_groups`");
            }
            cursor.optional("options").ifPresent(o -> OptionRules.options(o, OptionRules.Kind.MENU, 0, 100));
            cursor.optional("option_groups").ifPresent(groups -> groups.entries(0, 100).forEach(g -> {
                if (g.isObject(Set.of("label", "options"), Set.of())) {
                    CompositionRules.plainText(g, "label", CompositionRules.OPTION_TEXT);
                    OptionRules.options(g.at("options"), OptionRules.Kind.MENU, 0, 100);
                }
            }));
        }
        if (!problems.none()) {
            world.journal().violation(Violation.Kind.PAYLOAD, "block_suggestion answer: " + problems.all());
            return List.of();
        }
        return new ArrayList<>(OptionRules.listed(answer));
    }
}
