package org.caseassistant.bot.slack.emulator;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * Something with blocks that a user has before them.
 *
 * <p>It always shows the present state. Elements are named by their action_id; where several blocks have the same, by
 * {@code block_id > action_id}.
 */
public abstract sealed class Viewed permits Shown {

    private final Actors actors;

    private final SlackUser user;

    Viewed(Actors actors, SlackUser user) {
        this.actors = actors;
        this.user = user;
    }

    Actors actors() {
        return actors;
    }

    World world() {
        return actors.world();
    }

    /**
     * Who sees it.
     *
     * @return the user
     */
    public SlackUser user() {
        return user;
    }

    abstract ArrayNode blocks();

    abstract Values values();

    /**
     * What is shown, as lines of plain text.
     *
     * @return the lines
     */
    public List<String> lines() {
        return world().locked(() -> BlockText.lines(blocks(), values()));
    }

    /**
     * What is shown, as plain text.
     *
     * @return the lines, joined
     */
    public String asText() {
        return String.join("\n", lines());
    }

    /**
     * The blocks as Slack has them.
     *
     * @return a JSON array
     */
    public String blocksJson() {
        return world().locked(() -> blocks().toString());
    }

    /**
     * Whether such an element is there.
     *
     * @param ref its action_id, or {@code block_id > action_id}
     * @return whether it is
     */
    public boolean has(String ref) {
        return elements().stream().anyMatch(e -> e.endsWith(" > " + ref) || e.equals(ref));
    }

    /**
     * All interactive elements.
     *
     * @return their names, {@code block_id > action_id}
     */
    public List<String> elements() {
        return world().locked(() -> Elements.in(blocks()).stream().map(Elements.Placed::name).toList());
    }

    /**
     * The options that a menu offers, without external ones.
     *
     * @param ref the menu
     * @return the texts of its options
     */
    public List<String> options(String ref) {
        return world().locked(() -> OptionRules.listed(Gestures.find(this, ref).element()).stream()
                .map(o -> Json.textAt(o, "/text/text")).toList());
    }

    /**
     * What an element holds now.
     *
     * @param ref the element
     * @return the text or the chosen value; for several, a JSON array; empty for nothing
     */
    public String value(String ref) {
        return world().locked(() -> {
            var placed = Gestures.find(this, ref);
            var held = values().get(placed).path(Elements.valueKey(placed.type()));
            return held.isObject() ? Json.text(held, "value")
                    : held.isContainer() ? held.toString() : held.asString("");
        });
    }
}
