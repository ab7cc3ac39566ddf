package org.caseassistant.core.notices;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A notice's number as the staff say it: {@code N-12}. Unique in an installation; numbers may be left out.
 *
 * @param value the number itself, positive
 */
public record NoticeNumber(long value) {
    private static final Pattern FORM = Pattern.compile("(?:N)?[-\\s]?([1-9][0-9]{0,17})");

    /** Reads {@code N-12}, {@code n12}, {@code #12} or {@code 12}. */
    public static Optional<NoticeNumber> parse(String text) {
        var matcher = FORM.matcher(text.strip().replaceFirst("^#", "").toUpperCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new NoticeNumber(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "N-" + value;
    }
}
