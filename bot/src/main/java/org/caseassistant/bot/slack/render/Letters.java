package org.caseassistant.bot.slack.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Measures, shortens and splits texts, never inside what a person sees as one letter. */
final class Letters {
    /** Stands where something was left out of a single line. */
    static final String ELLIPSIS = "…";

    private static final int LONGEST_CHARACTER = 2;

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\n\\t\\u2028\\u2029]\\s*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private Letters() {}

    /**
     * How long Slack may take a text to be. Its pages do not say whether an emoji counts once or twice, nor whether a
     * sign that travels escaped counts as what it travels as; the longer is assumed.
     */
    static int size(String text) {
        int size = 0;
        for (int at = 0; at < text.length(); at++) {
            size += size(text.charAt(at));
        }
        return size;
    }

    private static int size(char letter) {
        return switch (letter) {
            case '&' -> "&amp;".length();
            case '<', '>' -> "&lt;".length();
            default -> 1;
        };
    }

    /** The text without what cannot be shown: control characters and halves of characters. Line breaks are kept. */
    static String clean(String text) {
        if (text.chars().noneMatch(Letters::needsCleaning)) {
            return text;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return HALF_CHARACTER.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll("\uFFFD");
    }

    private static boolean needsCleaning(int letter) {
        return (Character.isISOControl(letter) && letter != '\n') || Character.isSurrogate((char) letter);
    }

    /** The text as one line. */
    static String line(String text) {
        return LINE_BREAKS.matcher(clean(text)).replaceAll(" ").strip();
    }

    /** The text as one line, with an ellipsis at its end if it was longer. */
    static String line(String text, int most) {
        return shortened(line(text), most, ELLIPSIS);
    }

    /** The text, or as much of its beginning as leaves room for the mark. */
    static String shortened(String text, int most, String mark) {
        return size(text) <= most ? text : text.substring(0, fitting(text, most - size(mark))).stripTrailing() + mark;
    }

    /** The text in pieces; broken between paragraphs, lines or words if there are any. Blank pieces are left out. */
    static List<String> pieces(String text, int most) {
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
    private static int fitting(String text, int most) {
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
