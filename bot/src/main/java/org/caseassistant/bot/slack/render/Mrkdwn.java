package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import java.util.regex.Pattern;

/**
 * Texts as Slack's text objects. Whatever people wrote travels as {@code plain_text} without emoji codes, which Slack
 * shows letter by letter; {@code mrkdwn} is used for our own bold labels only.
 */
public final class Mrkdwn {
    /** Signs that mean something in mrkdwn and for which it has no escape, and emoji codes. */
    private static final Pattern MARKUP = Pattern.compile("[*_~`]|:[^\\s:]+:");

    private Mrkdwn() {}

    /**
     * Text that may stand in mrkdwn without becoming a mention, a link or a date (Formatting message text: escaping).
     * Stars, underscores and the like have no escape in Slack.
     */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Text that is shown letter by letter. */
    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    /** A label in bold; as it is where it has signs that bold would stumble over. */
    static TextObject bold(String label) {
        return MARKUP.matcher(label).find()
                ? plain(label)
                : MarkdownTextObject.builder()
                        .text("*" + escape(label) + "*")
                        .verbatim(true)
                        .build();
    }
}
