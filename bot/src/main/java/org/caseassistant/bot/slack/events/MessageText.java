package org.caseassistant.bot.slack.events;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.bot.chat.Written;

/** Turns the text of a Slack message back into what the person typed. */
final class MessageText {
    private static final Pattern SPECIAL = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private static final Pattern NAME = Pattern.compile("\\s*<@([^<>|]*)(?:\\|[^<>]*)?>");

    private MessageText() {}

    /** The words of a message: links, mentions and the like as a person reads them. */
    static String of(String text) {
        return text == null ? "" : unescaped(SPECIAL.matcher(text).replaceAll(MessageText::plain));
    }

    /**
     * What follows the name of this user in a message that begins with it; empty if it begins with anything else.
     *
     * @param user Slack's id of the user
     */
    static Optional<String> after(String user, String text) {
        Matcher name = NAME.matcher(text == null ? "" : text);
        return name.lookingAt() && name.group(1).equals(user)
                ? Optional.of(marked(text.substring(name.end())))
                : Optional.empty();
    }

    /** The words of a message, with what stands out in them marked. */
    static String marked(String text) {
        return text == null
                ? ""
                : unescaped(Written.IN_SLACK.read(SPECIAL.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(Written.kept(named(found))))));
    }

    private static String named(MatchResult special) {
        String label = special.group(2) == null ? "" : special.group(2);
        return special.group(1).isEmpty() ? special.group() : plain(special.group(1), label);
    }

    /** The words after a command, in which Slack marks nothing. */
    static String unescaped(String text) {
        return text == null ? "" : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String plain(MatchResult special) {
        return Matcher.quoteReplacement(named(special));
    }

    private static String plain(String target, String label) {
        return switch (target.charAt(0)) {
            case '@' -> "@" + (label.isEmpty() ? target.substring(1) : label);
            case '#' -> "#" + (label.isEmpty() ? target.substring(1) : label);
            case '!' -> label.isEmpty() ? "@" + target.substring(1).replaceFirst("\\^.*", "") : label;
            default -> link(target, label);
        };
    }

    /** Slack makes links of addresses by itself; those are shown as typed, and others with what they lead to. */
    private static String link(String target, String label) {
        String address = target.replaceFirst("^(mailto:|tel:)", "");
        if (label.isEmpty()) {
            return address;
        }
        boolean typed = address.equals(label) || target.startsWith("tel:") || address.replaceFirst("^https?://", "")
                .equals(label);
        return typed ? label : label + " (" + address + ")";
    }
}
