package org.caseassistant.core.words;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points in time inside of texts, marked for platforms that show each reader their own time. They are marked only for
 * those; everybody else gets them written out. Somebody who writes such marks themselves shows a time, and nothing else.
 */
public final class PointsInTime {
    private static final String BEGIN = "\uE000";
    private static final String MIDDLE = "\uE001";
    private static final String END = "\uE002";

    private static final Pattern MARKED =
            Pattern.compile(BEGIN + "(-?\\d{1,11})" + MIDDLE + "([^\uE000-\uE002]*)" + END);

    /** What is left of one in a text that was shortened. */
    private static final Pattern REMAINS = Pattern.compile(BEGIN + "-?\\d*|[" + MIDDLE + END + "]");

    private PointsInTime() {}

    /** A point in time, with how it is written for a reader who cannot be shown their own time. */
    public static String marked(Instant at, String written) {
        return BEGIN + at.getEpochSecond() + MIDDLE + written + END;
    }

    /** The text with each point in time as it is written. */
    public static String plain(String text) {
        return shown(text, UnaryOperator.identity(), (_, written) -> written);
    }

    /**
     * The text as a platform shows it.
     *
     * @param words shows what stands between the points in time
     * @param point shows a point in time, which is also given as it is written; to the second
     */
    public static String shown(
            String text, UnaryOperator<String> words, BiFunction<Instant, String, String> point) {
        var shown = new StringBuilder();
        Matcher marked = MARKED.matcher(text);
        int end = 0;
        while (marked.find()) {
            shown.append(between(text.substring(end, marked.start()), words));
            shown.append(point.apply(Instant.ofEpochSecond(Long.parseLong(marked.group(1))), marked.group(2)));
            end = marked.end();
        }
        return shown.append(between(text.substring(end), words)).toString();
    }

    private static String between(String text, UnaryOperator<String> words) {
        return text.isEmpty() ? "" : words.apply(REMAINS.matcher(text).replaceAll(""));
    }
}
