package org.caseassistant.core.delivery;

import java.util.Map;
import java.util.Optional;

/**
 * An e-mail.
 *
 * @param recipient the one address it goes to
 * @param subject what it is about, in one line
 * @param text what it says, as plain text
 * @param html the same, for programs that show HTML; values of users in it are escaped already
 * @param headers more headers by name, such as {@code List-Unsubscribe}
 */
public record Letter(
        String recipient, String subject, String text, Optional<String> html, Map<String, String> headers) {
    /** Copies the map; a header must not be able to end its line. */
    public Letter {
        headers = Map.copyOf(headers);
        subject = oneLine(subject);
        recipient = oneLine(recipient);
        headers.forEach((name, value) -> {
            if (!oneLine(value).equals(value) || !name.matches("[A-Za-z0-9-]+")) {
                throw new IllegalArgumentException("not a header of one line: " + name);
            }
        });
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
    }

    /** One with plain text alone. */
    public static Letter of(String recipient, String subject, String text) {
        return new Letter(recipient, subject, text, Optional.empty(), Map.of());
    }
}
