package org.caseassistant.bot.slack.emulator;

import java.util.HashSet;
import java.util.Set;
import org.caseassistant.bot.slack.emulator.ElementSpec.Parent;

/** The rules of the rarer blocks: table, video, alert and card (docs.slack.dev, Block Kit reference, blocks). */
final class SpecialBlockRules {

    private SpecialBlockRules() {}

    private static Set<String> with(Set<String> common, String... more) {
        var all = new HashSet<>(common);
        all.addAll(Set.of(more));
        return all;
    }

    static void table(Cursor block, Set<String> common) {
        if (!block.isObject(Set.of("rows"), with(common, "column_settings"))) {
            return;
        }
        for (var row : block.at("rows").entries(1, 100)) {
            for (var cell : row.entries(1, 20)) {
                switch (cell.type()) {
                    case "raw_text" -> {
                        cell.isObject(Set.of("text"), Set.of());
                        cell.string("text", 1, Integer.MAX_VALUE);
                    }
                    case "rich_text" -> RichTextRules.block(cell, Set.of());
                    default -> cell.problem("unsupported type: " + cell.type());
                }
            }
        }
        block.optional("column_settings").ifPresent(settings -> settings.entries(0, 20));
    }

    static void video(Cursor block, Set<String> common) {
        if (block.isObject(Set.of("video_url", "thumbnail_url", "alt_text", "title"),
                with(common, "title_url", "author_name", "provider_name", "provider_icon_url", "description"))) {
            CompositionRules.plainText(block, "title", 199);
            CompositionRules.plainText(block, "description", 200);
            block.string("author_name", 1, 49);
        }
    }

    static void alert(Cursor block, Set<String> common) {
        if (block.isObject(Set.of("text"), with(common, "level"))) {
            CompositionRules.anyText(block, "text", CompositionRules.ANY_TEXT);
            block.oneOf("level", Set.of("default", "info", "warning", "error", "success"));
        }
    }

    static void card(Cursor block, Set<String> common, Surface surface) {
        if (!block.isObject(Set.of(),
                with(common, "hero_image", "icon", "title", "subtitle", "body", "actions"))) {
            return;
        }
        if (!block.has("hero_image") && !block.has("title") && !block.has("actions") && !block.has("body")) {
            block.problem("must define one of `hero_image`, `title`, `actions` and `body`");
        }
        CompositionRules.anyText(block, "title", 150);
        CompositionRules.anyText(block, "subtitle", 150);
        CompositionRules.anyText(block, "body", 200);
        block.optional("hero_image").ifPresent(i -> ElementRules.check(i, Parent.CONTEXT, surface));
        block.optional("icon").ifPresent(i -> ElementRules.check(i, Parent.CONTEXT, surface));
        block.optional("actions").ifPresent(
                a -> a.entries(1, 25).forEach(button -> ElementRules.check(button, Parent.ACTIONS, surface)));
    }
}
