package org.caseassistant.bot.discord.emulator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A message and what became of it. Guarded by the world's lock. */
final class Message {

    private final Channel channel;

    private final ObjectNode json;

    /** Who alone sees it; empty if all do. */
    private final String viewer;

    private final List<ObjectNode> earlier = new ArrayList<>();

    private boolean deleted;

    private boolean dismissed;

    Message(Channel channel, ObjectNode json, String viewer) {
        this.channel = channel;
        this.json = json;
        this.viewer = viewer;
    }

    Channel channel() {
        return channel;
    }

    ObjectNode json() {
        return json;
    }

    String id() {
        return Json.text(json, "id");
    }

    String author() {
        return Json.text(Json.map(json, "author"), "id");
    }

    boolean ephemeral() {
        return !viewer.isEmpty();
    }

    boolean visibleTo(String user) {
        return !deleted && !dismissed && (viewer.isEmpty() || viewer.equals(user)) && channel.visibleTo(user);
    }

    boolean is(long flag) {
        return (Json.bits(json, "flags") & flag) != 0;
    }

    boolean loading() {
        return is(Flags.LOADING);
    }

    /** Keeps the present state, before it is changed. */
    void remember() {
        earlier.add(json.deepCopy());
    }

    List<ObjectNode> earlier() {
        return List.copyOf(earlier);
    }

    boolean deleted() {
        return deleted;
    }

    void delete() {
        deleted = true;
    }

    void dismiss() {
        dismissed = true;
    }
}
