package org.caseassistant.bot.slack.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.core.chat.ControlId;

/**
 * The {@code action_id} of a control in a message or on the Home tab, and where it holds a value the {@code block_id}
 * around it too.
 *
 * @param kind what the element is and how it is read
 * @param position of the control on its screen, so that the same control can stand there twice
 * @param control what it does
 */
record ActionId(Kind kind, int position, ControlId control) {
    /** What all of them look like. */
    static final Pattern FORM =
            Pattern.compile("^(press|pick|menu|day|text|several|date|time|send-[a-z]+)-([0-9]{1,4}):"
                    + "(.{1," + ControlId.MAX_LENGTH + "})$", Pattern.DOTALL);

    /** The elements that we draw. */
    enum Kind {
        /** A button of the screen. */
        PRESS,
        /** A button that stands for an option; its value is the option's. */
        PICK,
        /** A menu that acts when an option is chosen. */
        MENU,
        /** A date picker that acts when a day is chosen. */
        DAY,
        /** A text input; acts on Enter if it has one line. */
        TEXT,
        /** A menu for several options; waits for its button. */
        SEVERAL,
        /** A date picker with a time picker beside it; waits for their button. */
        DATE,
        /** That time picker. */
        TIME,
        /** The button that sends a text. */
        SEND_TEXT,
        /** The button that sends several options. */
        SEND_SEVERAL,
        /** The button that sends a day, with a time if there is one. */
        SEND_DATE;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** As it travels. */
    String encoded() {
        return "%s-%d:%s".formatted(kind.word(), position, control.value());
    }

    /** The element of another kind that belongs to the same control. */
    ActionId of(Kind other) {
        return new ActionId(other, position, control);
    }

    /** What came back; empty if it is none of ours. */
    static Optional<ActionId> parse(String encoded) {
        Matcher matcher = FORM.matcher(encoded);
        return matcher.matches()
                ? Arrays.stream(Kind.values())
                        .filter(kind -> kind.word().equals(matcher.group(1)))
                        .findFirst()
                        .map(kind -> new ActionId(
                                kind, Integer.parseInt(matcher.group(2)), new ControlId(matcher.group(3))))
                : Optional.empty();
    }
}
