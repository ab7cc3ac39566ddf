package org.caseassistant.bot.discord.emulator;

import java.util.List;

/** What a new message must have, wherever it is sent to. */
final class MessageBodies {

    private MessageBodies() {}

    /** A message needs a text, an embed, a sticker, components, or a file (Discord, Create Message). */
    static void notEmpty(Cursor body, List<Upload> files) {
        boolean empty = files.isEmpty() && Json.text(body.node(), "content").isBlank()
                && List.of("embeds", "sticker_ids", "components", "poll").stream()
                        .allMatch(k -> body.node().path(k).isEmpty());
        if (empty) {
            body.at("content").problem("MESSAGE_EMPTY", "Cannot send an empty message");
        }
    }
}
