package org.caseassistant.core.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads e-mail addresses. */
public final class EmailAddress {
    private static final Pattern FORM = Pattern.compile("(?<local>[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
            + "(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*)"
            + "@(?<domain>(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63})");

    private EmailAddress() {}

    /** The address with its domain in lower case; empty if it is none, or longer than 254 characters (RFC 5321). */
    public static Optional<String> read(String words) {
        if (words.length() > ContactProfile.LONGEST_EMAIL) {
            return Optional.empty();
        }
        var matcher = FORM.matcher(words);
        return matcher.matches()
                ? Optional.of(matcher.group("local") + "@" + matcher.group("domain").toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
