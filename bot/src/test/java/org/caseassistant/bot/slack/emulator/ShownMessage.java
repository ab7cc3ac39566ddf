package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as a user sees it. */
public final class ShownMessage extends Shown {

    private final Message message;

    ShownMessage(Actors actors, SlackUser user, Message message) {
        super(actors, user);
        this.message = message;
    }

    Message message() {
        return message;
    }

    @Override
    ArrayNode blocks() {
        if (message.deleted()) {
            throw new AssertionError("The message " + message.ts() + " was deleted");
        }
        return message.blocks();
    }

    @Override
    Values values() {
        return message.valuesOf(user().id());
    }

    @Override
    ObjectNode actionPayload(ObjectNode action) {
        return actors().payloads().actionInMessage(user().workspace(), user().person(), message, action);
    }

    @Override
    ObjectNode suggestionPayload(Elements.Placed menu, String query) {
        return actors().payloads().suggestionInMessage(user().workspace(), user().person(), message, menu, query);
    }

    /** The text if it has no blocks of its own, what is attached, and a line for each file. */
    @Override
    public List<String> lines() {
        return world().locked(() -> {
            var lines = new ArrayList<String>();
            if (Json.list(message.json(), "blocks").isEmpty()) {
                lines.addAll(text().lines().toList());
            }
            lines.addAll(BlockText.lines(blocks(), values()));
            Json.list(message.json(), "files").forEach(f -> lines.add("{file " + Json.text(f, "name") + "}"));
            return List.copyOf(lines);
        });
    }

    /**
     * Its timestamp, which is its name in the conversation.
     *
     * @return for example {@code 1732000000.000100}
     */
    public String ts() {
        return message.ts();
    }

    /**
     * The conversation.
     *
     * @return the channel id
     */
    public String channel() {
        return message.channel().id();
    }

    /**
     * The text, which notifications show if there are blocks.
     *
     * @return the text
     */
    public String text() {
        return world().locked(() -> Json.text(message.json(), "text"));
    }

    /**
     * The bars beside what is attached, in their order.
     *
     * @return for example {@code #E67E22}; nothing for an attachment without a colour
     */
    public List<String> colours() {
        return world().locked(() -> Json.list(message.json(), "attachments").values().stream()
                .map(attachment -> Json.text(attachment, "color")).toList());
    }

    /**
     * Who wrote it.
     *
     * @return a user id
     */
    public String author() {
        return world().locked(message::author);
    }

    /**
     * How often it was changed in place.
     *
     * @return the number of updates
     */
    public int updates() {
        return world().locked(message::updates);
    }

    /**
     * Whether it was taken away.
     *
     * @return whether it was deleted
     */
    public boolean deleted() {
        return world().locked(message::deleted);
    }

    /**
     * Whether this user alone sees it.
     *
     * @return whether it is ephemeral
     */
    public boolean ephemeral() {
        return message.ephemeral();
    }

    /**
     * The thread it belongs to.
     *
     * @return the timestamp of the first message of the thread, if it is a reply
     */
    public Optional<String> thread() {
        return world().locked(() -> Optional.of(Json.text(message.json(), "thread_ts")).filter(t -> !t.isEmpty()));
    }

    /**
     * The files that came with it.
     *
     * @return their contents too
     */
    public List<SlackFile> files() {
        return world().locked(() -> Json.list(message.json(), "files").values().stream()
                .flatMap(file -> world().files().find(Json.text(file, "id")).stream()).map(StoredFile::content)
                .toList());
    }

    /**
     * The metadata, as the app gave it.
     *
     * @return a JSON object; an empty one if there is none
     */
    public String metadata() {
        return world().locked(() -> Json.map(message.json(), "metadata").toString());
    }

    /**
     * The link to it.
     *
     * @return the permalink
     */
    public String permalink() {
        return ChatMethods.permalink(user().workspace(), message);
    }

    @Override
    public String toString() {
        return deleted() ? "(deleted)" : asText();
    }
}
