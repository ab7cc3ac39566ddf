package org.caseassistant.bot.discord.render;

import java.util.List;
import org.caseassistant.bot.chat.Letters;
import org.caseassistant.bot.chat.Letters.Measure;
import org.caseassistant.core.words.PointsInTime;

/** Measures and shortens texts for Discord. */
final class Texts {
    /** As long as it is without markup: labels and options. */
    static final Measure PLAIN = _ -> 1;

    /** As long as it can become when it is made harmless. */
    private static final Measure ESCAPED = letter -> Character.isLetterOrDigit(letter) || letter == ' ' ? 1 : 2;

    private Texts() {}

    /** One line that is no longer than that. */
    static String line(String text, int most) {
        return Letters.line(PointsInTime.plain(text), most, PLAIN);
    }

    /** One line that is no longer than that and is not empty. */
    static String line(String text, int most, String otherwise) {
        String line = line(text, most);
        return line.isEmpty() ? otherwise : line;
    }

    /** Pieces of plain text that stay that short when they are made harmless. */
    static List<String> pieces(String text, int most) {
        return Letters.pieces(Letters.clean(text), most, ESCAPED);
    }

    /** No longer than that when it is made harmless. */
    static String shortened(String text, int most, String mark) {
        return Letters.shortened(Letters.clean(text), most, mark, ESCAPED);
    }
}
