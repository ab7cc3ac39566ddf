package org.caseassistant.core.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A case's number as people say it: {@code CS-1042}. Unique in an installation; numbers may be left out.
 *
 * @param value the number itself, positive
 */
public record CaseNumber(long value) {
    private static final Pattern FORM = Pattern.compile("(?:CS)?[-\\s]?([1-9][0-9]{0,17})");

    /** Reads {@code CS-1042}, {@code cs1042}, {@code #1042} or {@code 1042}. */
    public static Optional<CaseNumber> parse(String text) {
        var matcher = FORM.matcher(text.strip().replaceFirst("^#", "").toUpperCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new CaseNumber(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "CS-" + value;
    }
}
