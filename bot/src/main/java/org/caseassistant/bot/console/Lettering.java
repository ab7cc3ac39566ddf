package org.caseassistant.bot.console;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Map;

/**
 * Makes text fit for a terminal: nothing in it can move the cursor, change a colour or turn the direction of writing,
 * and what the terminal's character set lacks is written with what it has.
 */
final class Lettering {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Signs for which there is no general rule. */
    private static final Map<String, String> PLAIN_SIGNS = Map.of("•", "*", "·", "-", "✓", "+", "\uFFFD", "?");

    private final Charset charset;

    /** For a terminal of this character set. */
    Lettering(Charset charset) {
        this.charset = charset;
    }

    /** Its lines, each safe to print. */
    List<String> lines(String text) {
        return text.lines().map(this::safe).toList();
    }

    /** The text in one line. */
    String line(String text) {
        return String.join(" ", lines(text)).strip();
    }

    private String safe(String line) {
        var safe = new StringBuilder(line.length());
        line.codePoints().forEach(codePoint -> append(safe, codePoint));
        return encodable(safe.toString());
    }

    private static void append(StringBuilder safe, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL -> safe.append(codePoint == '\t' ? "    " : "\uFFFD");
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> safe.append('\uFFFD');
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> safe.append(' ');
            case Character.FORMAT -> {
                // Scripts and emoji need these two; all others are invisible and can only mislead.
                if (codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER) {
                    safe.appendCodePoint(codePoint);
                }
            }
            default -> safe.appendCodePoint(codePoint);
        }
    }

    private String encodable(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        Transliterator toPlainLetters = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        var plain = new StringBuilder(text.length());
        text.codePoints().mapToObj(Character::toString).forEach(sign -> {
            String other = encoder.canEncode(sign)
                    ? sign
                    : PLAIN_SIGNS.getOrDefault(sign, toPlainLetters.transliterate(sign));
            plain.append(encoder.canEncode(other) ? other : "?");
        });
        return plain.toString();
    }
}
