package org.caseassistant.core.turn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.chat.ControlId;

/** How controls are written as text, in parts with colons between them, and how such parts are read. */
public final class ControlText {
    private static final String NUMBER = "[0-9]{1,18}";

    private ControlText() {}

    /** The control of these parts, the prefix first. */
    public static ControlId of(Object... parts) {
        return new ControlId(Stream.of(parts).map(ControlText::text).collect(Collectors.joining(":")));
    }

    private static String text(Object part) {
        return part instanceof Enum<?> value ? word(value) : part.toString();
    }

    /** An enum's value as controls and keys of sentences write it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The enum's value that is written like this; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
    }

    /** Whether this is a number that fits into a {@code long}. */
    public static boolean isNumber(String part) {
        return part.matches(NUMBER);
    }
}
