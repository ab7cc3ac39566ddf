package org.caseassistant.bot.slack.render;

import java.util.List;
import org.caseassistant.bot.chat.Letters.Measure;

/** Measures, shortens and splits texts as Slack counts. */
final class Letters {
    /** Stands where something was left out of a single line. */
    static final String ELLIPSIS = org.caseassistant.bot.chat.Letters.ELLIPSIS;

    /**
     * How long Slack may take a text to be. Its pages do not say whether an emoji counts once or twice, nor whether a
     * sign that travels escaped counts as what it travels as; the longer is assumed.
     */
    private static final Measure SLACK = letter -> switch (letter) {
        case '&' -> "&amp;".length();
        case '<', '>' -> "&lt;".length();
        default -> 1;
    };

    private Letters() {}

    /** How long a text is. */
    static int size(String text) {
        return SLACK.of(text);
    }

    /** The text without what cannot be shown: control characters and halves of characters. Line breaks are kept. */
    static String clean(String text) {
        return org.caseassistant.bot.chat.Letters.clean(text);
    }

    /** The text as one line. */
    static String line(String text) {
        return org.caseassistant.bot.chat.Letters.line(text);
    }

    /** The text as one line, with an ellipsis at its end if it was longer. */
    static String line(String text, int most) {
        return org.caseassistant.bot.chat.Letters.line(text, most, SLACK);
    }

    /** The text, or as much of its beginning as leaves room for the mark. */
    static String shortened(String text, int most, String mark) {
        return org.caseassistant.bot.chat.Letters.shortened(text, most, mark, SLACK);
    }

    /** The text in pieces; broken between paragraphs, lines or words if there are any. Blank pieces are left out. */
    static List<String> pieces(String text, int most) {
        return org.caseassistant.bot.chat.Letters.pieces(text, most, SLACK);
    }
}
