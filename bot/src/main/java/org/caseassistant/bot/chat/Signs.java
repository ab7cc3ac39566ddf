package org.caseassistant.bot.chat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.words.Markup;

/**
 * Finds the signs on both sides of words in one line. Where each of them may open and close is found out once for the whole
 * line, so that the time does not grow faster than the line, whatever stands in it.
 */
final class Signs {
    private static final int NONE = Integer.MAX_VALUE;

    private final CharSequence line;
    private final List<Places> all;

    private Signs(CharSequence line, List<Sign> signs) {
        this.line = line;
        this.all = signs.stream().map(sign -> new Places(line, sign)).toList();
    }

    /**
     * A sign that stands on both sides of words, which begin and end with something else than space.
     *
     * @param text the sign
     * @param mark what it makes of them
     * @param words whether it opens only where a word begins and closes only where one ends; else it closes wherever it is
     *     not longer
     */
    record Sign(String text, Markup mark, boolean words) {
        private boolean at(CharSequence line, int from) {
            int at = 0;
            while (at < text.length() && from + at < line.length() && line.charAt(from + at) == text.charAt(at)) {
                at++;
            }
            return at == text.length();
        }

        private boolean begins(CharSequence line, int after) {
            return after < line.length() && !space(line.charAt(after)) && line.charAt(after) != text.charAt(0);
        }

        /** Whether nothing before it, if anything is, keeps it from opening. */
        private boolean freeBefore(CharSequence line, int from) {
            return !words || from == 0 || !clings(line.charAt(from - 1));
        }

        private boolean freeAfter(CharSequence line, int end) {
            return end == line.length()
                    || (words ? !clings(Character.codePointAt(line, end)) : line.charAt(end) != text.charAt(0));
        }

        private boolean clings(int letter) {
            return letter == text.charAt(0) || Character.isLetter(letter) || number(letter);
        }

        private static boolean number(int letter) {
            int type = Character.getType(letter);
            return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER
                    || type == Character.OTHER_NUMBER;
        }
    }

    private static boolean space(char letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    /** The line with marks instead of these signs; the first ones are looked for first. */
    static String marked(CharSequence line, List<Sign> signs) {
        return new Signs(line, signs).marked();
    }

    /** Where one sign may stand in the line. */
    private static final class Places {
        private final Sign sign;

        /** By place: whether it may open there in a part of the line that begins there, and close in one that ends so. */
        private final boolean[] opens;

        private final boolean[] closes;

        /** By place: where it opens next, from there on, and where it closes next, in whichever part of the line. */
        private final int[] opening;

        private final int[] closing;

        Places(CharSequence line, Sign sign) {
            this.sign = sign;
            int length = line.length();
            opens = new boolean[length + 1];
            closes = new boolean[length + 1];
            opening = new int[length + 2];
            closing = new int[length + 2];
            Arrays.fill(opening, NONE);
            Arrays.fill(closing, NONE);
            for (int at = length; at >= 0; at--) {
                boolean there = sign.at(line, at);
                int end = at + sign.text().length();
                opens[at] = there && sign.begins(line, end);
                closes[at] = there && at > 0 && !space(line.charAt(at - 1));
                opening[at] = opens[at] && sign.freeBefore(line, at) ? at : opening[at + 1];
                closing[at] = closes[at] && sign.freeAfter(line, end) ? at : closing[at + 1];
            }
        }

        /** The first words of a part with the sign around them. If the first one to open is never closed, no other is. */
        Optional<Found> first(int from, int to) {
            int size = sign.text().length();
            int open = opens[from] ? from : opening[from];
            if (open == NONE || open + size >= to) {
                return Optional.empty();
            }
            int least = open + size + 1;
            int close = closing[least];
            int last = to - size;
            if (close > last && last >= least && closes[last]) {
                close = last;
            }
            return close > last ? Optional.empty() : Optional.of(new Found(sign, open, close));
        }
    }

    private record Found(Sign sign, int open, int close) {
        int begin() {
            return open + sign.text().length();
        }

        int end() {
            return close + sign.text().length();
        }
    }

    /** What is left to do: a part of the line to be read, or a text to be written as it is. */
    private sealed interface Left {
        record Part(int from, int to) implements Left {}

        record Done(String text) implements Left {}
    }

    /** Not by calling itself: there may be as many signs as the line is long. */
    private String marked() {
        var marked = new StringBuilder();
        Deque<Left> left = new ArrayDeque<>();
        left.push(new Left.Part(0, line.length()));
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case Left.Done(String text) -> marked.append(text);
                case Left.Part(int from, int to) -> first(from, to).ifPresentOrElse(found -> {
                    String around = found.sign().mark().mark(" ");
                    left.push(new Left.Part(found.end(), to));
                    left.push(new Left.Done(around.substring(2)));
                    left.push(new Left.Part(found.begin(), found.close()));
                    left.push(new Left.Done(around.substring(0, 1)));
                    left.push(new Left.Part(from, found.open()));
                }, () -> marked.append(line, from, to));
            }
        }
        return marked.toString();
    }

    private Optional<Found> first(int from, int to) {
        return all.stream().flatMap(places -> places.first(from, to).stream()).findFirst();
    }
}
