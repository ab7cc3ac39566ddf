package org.caseassistant.core.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How people made parts of a text stand out, marked inside of it in a way of our own, so that each platform shows it in
 * its way and nothing that is written can be taken for it. Whoever does not show it shows the text without marks.
 */
public enum Markup {
    /** Heavy. */
    BOLD('\uE010'),
    /** Slanted. */
    ITALIC('\uE012'),
    /** Crossed out. */
    STRIKE('\uE014'),
    /** Letter by letter, as programs are written. */
    CODE('\uE016'),
    /** The same, of several lines. */
    BLOCK('\uE018'),
    /** Somebody else's words; whole lines. */
    QUOTE('\uE01A');

    private static final char FIRST = '\uE010';
    private static final char LAST = '\uE01B';
    private static final Pattern MARKS = Pattern.compile("[" + FIRST + "-" + LAST + "]");

    /** Where it begins; the sign after this one is where it ends. */
    private final char begin;

    Markup(char begin) {
        this.begin = begin;
    }

    /**
     * A part of a text.
     *
     * @param text its words, never empty
     * @param marks how they stand out
     */
    public record Part(String text, Set<Markup> marks) {
        /** Copies the set. */
        public Part {
            marks = Collections.unmodifiableSet(marks.isEmpty() ? EnumSet.noneOf(Markup.class) : EnumSet.copyOf(marks));
        }
    }

    /** The text, standing out so. */
    public String mark(String text) {
        return text.isEmpty() ? "" : begin + text + (char) (begin + 1);
    }

    /** Whether anything stands out. */
    public static boolean in(String text) {
        return MARKS.matcher(text).find();
    }

    /** The text without marks. */
    public static String plain(String text) {
        return in(text) ? MARKS.matcher(text).replaceAll("") : text;
    }

    /**
     * The end of a text, standing out as it did there.
     *
     * @param begin how many letters of the text without marks are before it
     */
    public static String from(String text, int begin) {
        var end = new StringBuilder();
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean mark = letter >= FIRST && letter <= LAST;
            if (mark || letters++ >= begin) {
                end.append(letter);
            }
        }
        return withoutEmpty(end.toString());
    }

    private static String withoutEmpty(String text) {
        String less = text;
        for (Markup mark : values()) {
            less = less.replace("" + mark.begin + (char) (mark.begin + 1), "");
        }
        return less.equals(text) ? text : withoutEmpty(less);
    }

    /** The parts of a text, in their order. What was cut off with the end of a text ends there. */
    public static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var marks = EnumSet.noneOf(Markup.class);
        var words = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < FIRST || letter > LAST) {
                words.append(letter);
                continue;
            }
            if (!words.isEmpty()) {
                parts.add(new Part(words.toString(), marks));
                words.setLength(0);
            }
            for (Markup mark : values()) {
                if (letter == mark.begin) {
                    marks.add(mark);
                } else if (letter == mark.begin + 1) {
                    marks.remove(mark);
                }
            }
        }
        if (!words.isEmpty()) {
            parts.add(new Part(words.toString(), marks));
        }
        return List.copyOf(parts);
    }
}
