package org.caseassistant.bot.slack.emulator;

import java.util.HashSet;
import java.util.Set;
import org.caseassistant.bot.slack.emulator.ElementSpec.Parent;
import tools.jackson.databind.JsonNode;

/** The rules of blocks on one surface (docs.slack.dev, Block Kit reference, blocks). */
final class BlockRules {

    static final int BLOCK_ID = 255;

    static final int MESSAGE_BLOCKS = 50;

    static final int VIEW_BLOCKS = 100;

    private static final int MARKDOWN = 12_000;

    private static final Set<String> COMMON = Set.of("block_id");

    private final Surface surface;

    private final Set<String> blockIds = new HashSet<>();

    private boolean focused;

    private int markdown;

    BlockRules(Surface surface) {
        this.surface = surface;
    }

    void check(Cursor blocks) {
        int most = surface == Surface.MESSAGE ? MESSAGE_BLOCKS : VIEW_BLOCKS;
        for (var block : blocks.entries(0, most)) {
            block.string("block_id", 1, BLOCK_ID);
            var id = Json.text(block.node(), "block_id");
            if (!id.isEmpty() && !blockIds.add(id)) {
                block.at("block_id").problem("`block_id` \"" + id + "\" already exists");
            }
            block(block);
            uniqueActionIds(block);
        }
        if (markdown > MARKDOWN) {
            blocks.problem("markdown blocks must have less than " + (MARKDOWN + 1) + " characters together");
        }
    }

    private void block(Cursor block) {
        switch (block.type()) {
            case "section" -> section(block);
            case "actions" -> {
                if (block.isObject(Set.of("elements"), COMMON)) {
                    block.at("elements").entries(1, 25).forEach(e -> element(e, Parent.ACTIONS));
                }
            }
            case "input" -> input(block);
            case "context" -> context(block);
            case "header" -> {
                if (block.isObject(Set.of("text"), COMMON)) {
                    CompositionRules.plainText(block, "text", 150);
                }
            }
            case "divider" -> block.isObject(Set.of(), COMMON);
            case "image" -> {
                CompositionRules.image(block, Set.of("block_id", "title"));
                CompositionRules.plainText(block, "title", 2000);
            }
            case "rich_text" -> RichTextRules.block(block, COMMON);
            default -> special(block);
        }
    }

    private void special(Cursor block) {
        switch (block.type()) {
            case "markdown" -> {
                if (block.isObject(Set.of("text"), COMMON)) {
                    block.string("text", 1, MARKDOWN);
                    markdown += Json.length(Json.text(block.node(), "text"));
                }
                messagesOnly(block);
            }
            case "table" -> {
                SpecialBlockRules.table(block, COMMON);
                messagesOnly(block);
            }
            case "video" -> SpecialBlockRules.video(block, COMMON);
            case "alert" -> SpecialBlockRules.alert(block, COMMON);
            case "card" -> SpecialBlockRules.card(block, COMMON, surface);
            case "carousel" -> {
                if (block.isObject(Set.of("elements"), COMMON)) {
                    block.at("elements").entries(1, 10).forEach(c -> SpecialBlockRules.card(c, COMMON, surface));
                }
            }
            case "file" -> block.problem("a file block cannot be added directly");
            default -> block.problem("unsupported type: " + block.type());
        }
    }

    private void messagesOnly(Cursor block) {
        if (surface != Surface.MESSAGE) {
            block.problem(block.type() + " is allowed in messages only");
        }
    }

    private void section(Cursor block) {
        if (!block.isObject(Set.of(), Set.of("block_id", "text", "fields", "accessory", "expand"))) {
            return;
        }
        if (!block.has("text") && !block.has("fields")) {
            block.problem("must define either `text` or `fields`");
        }
        CompositionRules.anyText(block, "text", CompositionRules.ANY_TEXT);
        block.optional("fields").ifPresent(
                fields -> fields.entries(1, 10).forEach(field -> CompositionRules.text(field, 2000)));
        block.optional("accessory").ifPresent(accessory -> element(accessory, Parent.SECTION));
        block.bool("expand");
    }

    private void input(Cursor block) {
        if (block.isObject(Set.of("label", "element"), Set.of("block_id", "hint", "optional", "dispatch_action"))) {
            CompositionRules.plainText(block, "label", 2000);
            CompositionRules.plainText(block, "hint", 2000);
            block.bool("optional", "dispatch_action");
            block.optional("element").ifPresent(element -> element(element, Parent.INPUT));
        }
    }

    private void context(Cursor block) {
        if (!block.isObject(Set.of("elements"), COMMON)) {
            return;
        }
        for (var element : block.at("elements").entries(1, 10)) {
            if ("image".equals(element.type())) {
                element(element, Parent.CONTEXT);
            } else {
                CompositionRules.text(element, CompositionRules.ANY_TEXT);
            }
        }
    }

    private void element(Cursor element, Parent parent) {
        ElementRules.check(element, parent, surface);
        if (Json.flag(element.node(), "focus_on_load")) {
            if (focused) {
                element.problem("only one element can have focus_on_load");
            }
            focused = true;
        }
    }

    /** Unique "among all other action_ids in the containing block", says the document, and so does the server. */
    private static void uniqueActionIds(Cursor block) {
        var seen = new HashSet<String>();
        int index = 0;
        for (JsonNode element : Json.list(block.node(), "elements")) {
            var id = Json.text(element, "action_id");
            if (!id.isEmpty() && !seen.add(id)) {
                block.problems().add("`action_id` \"" + id + "\" already exists",
                        "%s/elements/%d/action_id".formatted(block.pointer(), index));
            }
            index++;
        }
    }
}
