package org.caseassistant.bot.slack.emulator;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The app's Home tab as a user sees it. */
public final class ShownHome extends Shown {

    private final OpenView view;

    ShownHome(Actors actors, SlackUser user, OpenView view) {
        super(actors, user);
        this.view = view;
    }

    @Override
    ArrayNode blocks() {
        return Json.list(view.definition(), "blocks");
    }

    @Override
    Values values() {
        return view.values();
    }

    @Override
    ObjectNode actionPayload(ObjectNode action) {
        return actors().payloads().actionInView(user().workspace(), user().person(), view, action);
    }

    @Override
    ObjectNode suggestionPayload(Elements.Placed menu, String query) {
        return actors().payloads().suggestionInView(user().workspace(), user().person(), view, menu, query);
    }

    /**
     * How often it was published after the first time.
     *
     * @return the number of updates
     */
    public int updates() {
        return world().locked(view::updates);
    }

    @Override
    public String toString() {
        return asText();
    }
}
