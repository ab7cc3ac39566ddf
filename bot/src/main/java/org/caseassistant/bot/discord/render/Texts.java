package org.caseassistant.bot.discord.render;

import java.util.List;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.bot.chat.TextMeasure;
import org.caseassistant.core.words.PointsInTime;

/** Measures and shortens texts for Discord. */
final class Texts {
    /** As long as it is without markup: labels and options. */
    private static final TextMeasure PLAIN = _ -> 1;

    /** As long as it can become when it is made harmless. */
    private static final TextMeasure ESCAPED = letter -> Character.isLetterOrDigit(letter) || letter == ' ' ? 1 : 2;

    private Texts() {}

    /** One line that is no longer than that. */
    static String line(String text, int most) {
        return PLAIN.line(PointsInTime.plain(text), most);
    }

    /** One line that is no longer than that and is not empty. */
    static String line(String text, int most, String otherwise) {
        String line = line(text, most);
        return line.isEmpty() ? otherwise : line;
    }

    /** Pieces of plain text that stay that short when they are made harmless. */
    static List<String> pieces(String text, int most) {
        return ESCAPED.pieces(ShownText.clean(text), most);
    }

    /** No longer than that when it is made harmless. */
    static String shortened(String text, int most, String mark) {
        return ESCAPED.shortened(ShownText.clean(text), most, mark);
    }
}
