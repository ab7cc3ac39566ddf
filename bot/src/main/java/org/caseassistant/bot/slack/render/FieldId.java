package org.caseassistant.bot.slack.render;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.core.chat.View;

/**
 * The {@code block_id} and {@code action_id} of a question in a modal. They stay the same when the modal is shown anew,
 * which is what keeps typed words in it; only a menu with other options is another menu, so that no option stays
 * chosen that is not offered any more.
 *
 * @param field the question's field
 * @param time whether this is the time that goes with its day
 */
record FieldId(String field, boolean time) {
    private static final int LONGEST = Limits.ID - "ask.01234567:".length();

    /** What all of them look like. */
    static final Pattern FORM =
            Pattern.compile("^ask(-time|\\.[0-9a-f]{1,8})?:(.{1," + LONGEST + "})$", Pattern.DOTALL);

    /** Refuses a field whose name leaves no room. */
    FieldId {
        if (field.isEmpty() || field.length() > LONGEST) {
            throw new IllegalArgumentException("a field's name is empty or too long for Slack: " + field);
        }
    }

    /** As it travels. */
    String encoded() {
        return (time ? "ask-time:" : "ask:") + field;
    }

    /** As it travels for the block of a menu with these options. */
    String encoded(List<View.Option> options) {
        int offered = options.stream().map(View.Option::value).toList().hashCode();
        return "ask.%s:%s".formatted(Integer.toHexString(offered), field);
    }

    /** What came back; empty if it is none of ours. */
    static Optional<FieldId> parse(String encoded) {
        Matcher matcher = FORM.matcher(encoded);
        return matcher.matches()
                ? Optional.of(new FieldId(matcher.group(2), "-time".equals(matcher.group(1))))
                : Optional.empty();
    }
}
