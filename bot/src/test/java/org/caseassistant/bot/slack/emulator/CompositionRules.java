package org.caseassistant.bot.slack.emulator;

import java.util.HashSet;
import java.util.Set;

/**
 * The rules of composition objects: texts, options, confirmation dialogs and the like (docs.slack.dev, Block Kit
 * reference, composition objects).
 */
final class CompositionRules {

    static final int OPTION_TEXT = 75;

    /** The document has said 75 and 150 at different times; what keeps to 75 is right by both. */
    static final int OPTION_VALUE = 75;

    static final int ANY_TEXT = 3000;

    static final int URL = 3000;

    private CompositionRules() {}

    static void plainText(Cursor owner, String key, int atMost) {
        owner.optional(key).ifPresent(text -> {
            if (!"plain_text".equals(text.type()) && text.node().isObject()) {
                text.problem("must be a plain_text object");
            }
            text(text, atMost);
        });
    }

    static void anyText(Cursor owner, String key, int atMost) {
        owner.optional(key).ifPresent(text -> text(text, atMost));
    }

    static void text(Cursor text, int atMost) {
        switch (text.type()) {
            case "plain_text" -> text.isObject(Set.of("text"), Set.of("emoji"));
            case "mrkdwn" -> text.isObject(Set.of("text"), Set.of("verbatim"));
            default -> {
                text.problem("must be a plain_text or mrkdwn object");
                return;
            }
        }
        text.bool("emoji", "verbatim");
        text.string("text", 1, atMost);
    }

    static void confirm(Cursor owner) {
        owner.optional("confirm").ifPresent(confirm -> {
            if (confirm.isObject(Set.of("title", "text", "confirm", "deny"), Set.of("style"))) {
                plainText(confirm, "title", 100);
                anyText(confirm, "text", 300);
                plainText(confirm, "confirm", 30);
                plainText(confirm, "deny", 30);
                style(confirm);
            }
        });
    }

    static void style(Cursor owner) {
        owner.oneOf("style", Set.of("primary", "danger"));
    }

    static void dispatchActionConfig(Cursor owner) {
        owner.optional("dispatch_action_config").ifPresent(config -> {
            if (config.isObject(Set.of("trigger_actions_on"), Set.of())) {
                for (var trigger : config.at("trigger_actions_on").entries(1, 2)) {
                    if (!Set.of("on_enter_pressed", "on_character_entered").contains(trigger.node().stringValue(""))) {
                        trigger.problem("must be on_enter_pressed or on_character_entered");
                    }
                }
            }
        });
    }

    static void image(Cursor image, Set<String> more) {
        var known = new HashSet<>(more);
        known.add("image_url");
        known.add("slack_file");
        if (!image.isObject(Set.of("alt_text"), known)) {
            return;
        }
        image.string("alt_text", 1, 2000);
        image.string("image_url", 1, URL);
        if (image.has("image_url") == image.has("slack_file")) {
            image.problem("must provide exactly one of image_url and slack_file");
        }
        image.optional("slack_file").ifPresent(file -> {
            file.isObject(Set.of(), Set.of("id", "url"));
            if (file.has("id") == file.has("url")) {
                file.problem("must provide exactly one of id and url");
            }
        });
    }

    static void conversationFilter(Cursor owner) {
        owner.optional("filter").ifPresent(filter -> {
            filter.isObject(Set.of(), Set.of("include", "exclude_external_shared_channels", "exclude_bot_users"));
            filter.bool("exclude_external_shared_channels", "exclude_bot_users");
            filter.optional("include").ifPresent(include -> include.entries(1, 4));
        });
    }
}
