package org.caseassistant.bot.chat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a chat platform counts the length of a text. Shortens and splits texts by it, never inside what a person sees as one
 * letter.
 */
@FunctionalInterface
public interface TextMeasure {
    /** Stands where something was left out of a single line. */
    String ELLIPSIS = "…";

    /** The most {@code char}s of one character. */
    int LONGEST_CHARACTER = 2;

    /** How much this letter, or half of a letter, counts. */
    int of(char letter);

    /** How much a text counts. */
    default int size(String text) {
        int size = 0;
        for (int at = 0; at < text.length(); at++) {
            size += of(text.charAt(at));
        }
        return size;
    }

    /** The text as one line, with an ellipsis at its end if it was longer. */
    default String line(String text, int most) {
        return shortened(ShownText.line(text), most, ELLIPSIS);
    }

    /** The text, or as much of its beginning as leaves room for the mark. */
    default String shortened(String text, int most, String mark) {
        return size(text) <= most
                ? text
                : text.substring(0, fitting(text, most - size(mark))).stripTrailing() + mark;
    }

    /** The text in pieces; broken between paragraphs, lines or words if there are any. Blank pieces are left out. */
    default List<String> pieces(String text, int most) {
        var pieces = new ArrayList<String>();
        String rest = text;
        while (size(rest) > most) {
            int end = breakBefore(rest, fitting(rest, most));
            add(rest.substring(0, end), pieces);
            rest = rest.substring(end);
        }
        add(rest, pieces);
        return pieces;
    }

    private static void add(String piece, List<String> pieces) {
        if (!piece.isBlank()) {
            pieces.add(piece.stripTrailing());
        }
    }

    private static int breakBefore(String text, int end) {
        int least = end / 2;
        for (String between : List.of("\n\n", "\n", " ")) {
            int found = text.lastIndexOf(between, end - between.length());
            if (found >= least) {
                return found + between.length();
            }
        }
        return end;
    }

    /** Where to cut so that the beginning is no longer than that; at least one character is in it. */
    private int fitting(String text, int most) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        // Only the next character decides whether a letter ends, and the iterator reads all that it is given.
        letters.setText(text.substring(0, Math.min(text.length(), Math.max(most, 0) + LONGEST_CHARACTER)));
        int end = 0;
        int size = 0;
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            size += size(text.substring(end, next));
            if (size > most) {
                break;
            }
            end = next;
        }
        return end == 0 ? insideOneLetter(text, most) : end;
    }

    /** One letter can carry any number of accents; then it is cut between them. */
    private static int insideOneLetter(String text, int most) {
        int end = Math.clamp(most, 1, text.length());
        boolean insideCharacter =
                end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
        if (!insideCharacter) {
            return end;
        }
        return end == 1 ? 2 : end - 1;
    }
}
