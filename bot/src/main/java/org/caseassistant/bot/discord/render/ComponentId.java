package org.caseassistant.bot.discord.render;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.core.chat.ControlId;

/**
 * The custom id of a component: all that it carries, so that it means the same after a restart.
 *
 * @param kind what it is
 * @param argument what it says besides; at most 20 lower-case letters, digits and hyphens
 * @param owner for whom it was made; {@link #NOBODY} for whoever reads a channel
 * @param control what it does
 */
record ComponentId(Kind kind, String argument, long owner, ControlId control) {
    /** The owner of what stands in a channel: who may use it is asked when they do. */
    static final long NOBODY = 0;

    private static final int RADIX = 36;

    private static final Pattern FORM =
            Pattern.compile("([a-z])([a-z0-9-]{0,20})~([a-z0-9]{1,13})~(.{1,100})", Pattern.DOTALL);

    /** What we draw. */
    enum Kind {
        /** A button; its argument keeps it apart from others that do the same. */
        PRESS('b'),
        /** A menu that acts when it is used. */
        MENU('m'),
        /** A page of a long menu for several: what is chosen there is kept in the message. */
        SEVERAL('s'),
        /** What was chosen on all pages of a long menu for several. */
        CHOSEN('c'),
        /** Sends what was chosen on all pages. */
        SEND('u'),
        /** Another page of a long menu; its argument is the page. */
        PAGE('p'),
        /** A form in which words can be typed that are sought in a long menu. */
        SEARCH('w'),
        /** A day; its argument is that day. */
        DAY('d'),
        /** A form that was filled in. */
        FORM('f');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** As it travels. */
    String encoded() {
        return "%c%s~%s~%s".formatted(kind.letter, argument, Long.toString(owner, RADIX), control.value());
    }

    /** Whether this user can use it. */
    boolean isFor(long user) {
        return owner == NOBODY || owner == user;
    }

    /** Whether Discord would take it. */
    boolean fits() {
        return encoded().length() <= Limits.ID;
    }

    /** The component of another kind that belongs to the same control. */
    ComponentId of(Kind other, String said) {
        return new ComponentId(other, said, owner, control);
    }

    /** What came back; empty if it is none of ours. */
    static Optional<ComponentId> parse(String encoded) {
        Matcher matcher = FORM.matcher(encoded);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            long owner = Long.parseLong(matcher.group(3), RADIX);
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.letter == matcher.group(1).charAt(0))
                    .findFirst()
                    .map(kind -> new ComponentId(kind, matcher.group(2), owner, new ControlId(matcher.group(4))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The argument of a day. */
    static String day(LocalDate day) {
        return Long.toString(day.toEpochDay(), RADIX);
    }

    /** The day that is the argument; empty if it is none. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.ofEpochDay(Long.parseLong(argument, RADIX)));
        } catch (NumberFormatException | java.time.DateTimeException _) {
            return Optional.empty();
        }
    }
}
