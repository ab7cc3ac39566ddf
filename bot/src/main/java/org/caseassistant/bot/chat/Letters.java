package org.caseassistant.bot.chat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.caseassistant.core.words.Markup;

/**
 * Shortens and splits texts, never inside what a person sees as one letter. How long a text is depends on who counts,
 * so the measure is passed in.
 */
public final class Letters {
    /** Stands where something was left out of a single line. */
    public static final String ELLIPSIS = "…";

    private static final int LONGEST_CHARACTER = 2;

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\n\\t\\u2028\\u2029]\\s*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private Letters() {}

    /** How a platform counts. */
    @FunctionalInterface
    public interface Measure {
        /** How much this letter, or half of a letter, counts. */
        int of(char letter);

        /** How much a text counts. */
        default int of(String text) {
            int size = 0;
            for (int at = 0; at < text.length(); at++) {
                size += of(text.charAt(at));
            }
            return size;
        }
    }

    /** The text without what cannot be shown: control characters, halves of characters and marks. Line breaks are kept. */
    public static String clean(String marked) {
        String text = Markup.plain(marked);
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
    public static String line(String text) {
        return LINE_BREAKS.matcher(clean(text)).replaceAll(" ").strip();
    }

    /** The text as one line, with an ellipsis at its end if it was longer. */
    public static String line(String text, int most, Measure measure) {
        return shortened(line(text), most, ELLIPSIS, measure);
    }

    /** The text, or as much of its beginning as leaves room for the mark. */
    public static String shortened(String text, int most, String mark, Measure measure) {
        return measure.of(text) <= most
                ? text
                : text.substring(0, fitting(text, most - measure.of(mark), measure)).stripTrailing() + mark;
    }

    /** The text in pieces; broken between paragraphs, lines or words if there are any. Blank pieces are left out. */
    public static List<String> pieces(String text, int most, Measure measure) {
        var pieces = new ArrayList<String>();
        String rest = text;
        while (measure.of(rest) > most) {
            int end = breakBefore(rest, fitting(rest, most, measure));
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
    private static int fitting(String text, int most, Measure measure) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        // Only the next character decides whether a letter ends, and the iterator reads all that it is given.
        letters.setText(text.substring(0, Math.min(text.length(), Math.max(most, 0) + LONGEST_CHARACTER)));
        int end = 0;
        int size = 0;
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            size += measure.of(text.substring(end, next));
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
