package org.caseassistant.bot.console;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;

/** Breaks lines where their language allows it, counting the columns that a terminal needs for each letter. */
final class Wrapping {
    private final Locale locale;

    Wrapping(Locale locale) {
        this.locale = locale;
    }

    /** The columns this text takes. */
    static int columns(String text) {
        return new AttributedString(text).columnLength();
    }

    /**
     * The line, broken into pieces of at most so many columns. A word that is longer is broken anywhere.
     *
     * @param width at least 2, the columns of the widest letter
     */
    List<String> wrap(String line, int width) {
        if (columns(line) <= width) {
            return List.of(line);
        }
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(line);
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = line.substring(start, end);
            if (!piece.isEmpty() && columns(piece + word.stripTrailing()) > width) {
                pieces.add(piece.toString().stripTrailing());
                piece.setLength(0);
            }
            piece.append(breakLongWord(word, width, pieces));
        }
        if (!piece.toString().isBlank()) {
            pieces.add(piece.toString().stripTrailing());
        }
        return pieces;
    }

    /** Puts all but the last part of a word that is too long into pieces of its own. */
    private static String breakLongWord(String word, int width, List<String> pieces) {
        String rest = word;
        while (columns(rest.stripTrailing()) > width) {
            int end = 0;
            int next = rest.offsetByCodePoints(0, 1);
            while (columns(rest.substring(0, next)) <= width) {
                end = next;
                next = rest.offsetByCodePoints(next, 1);
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
