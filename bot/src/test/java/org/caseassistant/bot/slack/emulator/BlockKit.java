package org.caseassistant.bot.slack.emulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks blocks, attachments and views as Slack would.
 *
 * <p>Each check returns what is wrong, a sentence with a JSON pointer apiece; an empty list means that Slack takes it.
 * Limits are those of docs.slack.dev, Block Kit reference and Views reference; a length is a number of characters, an
 * emoji counting as one. Members that are {@code null} count as absent.
 */
public final class BlockKit {

    /** The largest view, in bytes of JSON (docs.slack.dev, views.open, {@code view_too_large}). */
    public static final int VIEW_BYTES = 250_000;

    /**
     * How many characters the texts of a message's blocks have at most together. The reference does not give it; the
     * server answers {@code msg_blocks_too_long} at about 13,200 (issue 2509 of the bolt-js repository).
     */
    public static final int MESSAGE_BLOCK_TEXT = 13_000;

    private static final Pattern COLOR = Pattern.compile("#?[0-9A-Fa-f]{6}|good|warning|danger");

    private static final int TITLE = 24;

    private BlockKit() {}

    /**
     * What is wrong with a message's blocks.
     *
     * @param json a JSON array of blocks
     * @return the problems
     */
    public static List<String> problemsOfMessage(String json) {
        return problems(Json.parse(json), Surface.MESSAGE);
    }

    /**
     * What is wrong with a view, a modal or a Home tab.
     *
     * @param json a JSON object
     * @return the problems
     */
    public static List<String> problemsOfView(String json) {
        return problemsOfView(Json.parse(json));
    }

    static List<String> problems(JsonNode blocks, Surface surface) {
        var problems = new Problems();
        new BlockRules(surface).check(new Cursor(blocks, "/blocks", problems));
        return problems.all();
    }

    /** Attachments are legacy; only their use as a coloured bar beside blocks is known here. */
    static List<String> problemsOfAttachments(JsonNode attachments) {
        var problems = new Problems();
        for (var attachment : new Cursor(attachments, "/attachments", problems).entries(0, 100)) {
            attachment.isObject(Set.of(),
                    Set.of("color", "fallback", "blocks", "text", "pretext", "title", "title_link",
                            "mrkdwn_in", "footer", "ts", "id"));
            attachment.pattern("color", COLOR, "good, warning, danger or a hex colour");
            attachment.optional("blocks").ifPresent(blocks -> new BlockRules(Surface.MESSAGE).check(blocks));
        }
        return problems.all();
    }

    /** Whether notifications have something to say of each (docs.slack.dev, Secondary message attachments). */
    static boolean haveFallbacks(JsonNode attachments) {
        return attachments.values().stream().noneMatch(attachment -> Json.text(attachment, "fallback").isBlank());
    }

    static List<String> problemsOfView(JsonNode view) {
        var problems = new Problems();
        var cursor = new Cursor(view, "/view", problems);
        switch (cursor.type()) {
            case "modal" -> modal(cursor);
            case "home" -> cursor.isObject(Set.of("blocks"), Set.of("private_metadata", "callback_id", "external_id"));
            default -> cursor.problem("unsupported type: " + cursor.type());
        }
        cursor.string("private_metadata", 0, 3000);
        cursor.string("callback_id", 0, 255);
        cursor.string("external_id", 0, 255);
        new BlockRules("home".equals(cursor.type()) ? Surface.HOME : Surface.MODAL).check(cursor.at("blocks"));
        return problems.all();
    }

    private static void modal(Cursor view) {
        if (!view.isObject(Set.of("title", "blocks"), Set.of("submit", "close", "private_metadata", "callback_id",
                "external_id", "clear_on_close", "notify_on_close", "submit_disabled"))) {
            return;
        }
        view.optional("submit_disabled").ifPresent(s -> s.problem("is only for workflow steps"));
        CompositionRules.plainText(view, "title", TITLE);
        CompositionRules.plainText(view, "submit", TITLE);
        CompositionRules.plainText(view, "close", TITLE);
        view.bool("clear_on_close", "notify_on_close");
        boolean asks =
                Json.list(view.node(), "blocks").valueStream().anyMatch(b -> "input".equals(Json.text(b, "type")));
        if (asks && !view.has("submit")) {
            view.problem("must define `submit` to use an `input` block in modals");
        }
    }

    static boolean tooLarge(ObjectNode view) {
        return view.toString().getBytes(StandardCharsets.UTF_8).length > VIEW_BYTES;
    }

    static boolean tooMuchText(JsonNode blocks) {
        return textLength(blocks) > MESSAGE_BLOCK_TEXT;
    }

    private static int textLength(JsonNode node) {
        int own = Json.length(Json.text(node, "text"));
        return own + node.valueStream().mapToInt(BlockKit::textLength).sum();
    }
}
