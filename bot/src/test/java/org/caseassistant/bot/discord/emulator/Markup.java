package org.caseassistant.bot.discord.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a text that Discord renders as more than plain text (Discord, Reference, Message Formatting, and the public
 * help article on Markdown).
 *
 * @param kind   how it is rendered
 * @param source the part as it is written, with its marks
 */
public record Markup(Kind kind, String source) {

    /** How a part is rendered. */
    public enum Kind {
        /** Larger, at the beginning of a line. */
        HEADING,
        /** Smaller and paler, at the beginning of a line. */
        SUBTEXT,
        /** An item of a list. */
        LIST,
        /** A quotation of a line, or of all that follows. */
        QUOTE,
        /** A block of code. */
        CODE_BLOCK,
        /** Code in a line. */
        CODE,
        /** Bold. */
        BOLD,
        /** Italic. */
        ITALIC,
        /** Underlined. */
        UNDERLINE,
        /** Struck through. */
        STRIKE,
        /** Hidden until it is clicked. */
        SPOILER,
        /** A link that shows other words than its address. */
        MASKED_LINK,
        /** An address that becomes a link. */
        LINK,
        /** An invitation, which is shown as a card. */
        INVITE,
        /** A user, role, channel, command, guild page, or everyone. */
        MENTION,
        /** A custom emoji. */
        EMOJI,
        /** A time in the reader's zone. */
        TIMESTAMP
    }

    /** One way to write something. What it encloses is looked through too unless it is code or an address. */
    private record Rule(Kind kind, Pattern pattern, boolean lineStart, int inner) {}

    private static final int NOTHING = -1;

    private static final List<Rule> RULES = List.of(
            line(Kind.QUOTE, "^>>> (.+)", Pattern.DOTALL, 1),
            line(Kind.QUOTE, "^> ([^\\n]*)", 0, 1),
            line(Kind.HEADING, "^#{1,3} +([^\\n]+)", 0, 1),
            line(Kind.SUBTEXT, "^-# +([^\\n]+)", 0, 1),
            line(Kind.LIST, "^ *(?:[-*]|\\d{1,9}\\.) +([^\\n]+)", 0, 1),
            text(Kind.CODE_BLOCK, "^```(.+?)```", NOTHING),
            text(Kind.CODE, "^(`+)(.*?[^`])\\1(?!`)", NOTHING),
            text(Kind.INVITE, "^(?:https?://)?(?:www\\.)?discord(?:\\.gg|(?:app)?\\.com/invite)/[\\w-]+", NOTHING),
            text(Kind.MASKED_LINK,
                    "^\\[((?:\\[[^\\]]*]|[^\\[\\]])*)]\\(\\s*<?https?://[^\\s<)]+>?(?:\\s+\"[^\"]*\")?\\s*\\)",
                    1),
            text(Kind.LINK, "^<?https?://[^\\s<]+[^<.,:;\"')\\]\\s]>?", NOTHING),
            text(Kind.MENTION, "^(?:@everyone|@here|<@[!&]?\\d+>|<#\\d+>|</[^:>]+:\\d+>|<id:\\w+(?::\\d+)?>)", NOTHING),
            text(Kind.EMOJI, "^<a?:\\w+:\\d+>", NOTHING),
            text(Kind.TIMESTAMP, "^<t:-?\\d{1,17}(?::[tTdDfFRsS])?>", NOTHING),
            text(Kind.BOLD, "^\\*\\*((?:\\\\.|[^\\\\])+?)\\*\\*(?!\\*)", 1),
            text(Kind.UNDERLINE, "^__((?:\\\\.|[^\\\\])+?)__(?!_)", 1),
            text(Kind.ITALIC, "^\\*(?=\\S)((?:\\\\.|\\*\\*|[^\\\\*])+?)(?<=\\S)\\*(?!\\*)", 1),
            text(Kind.ITALIC, "^_((?:\\\\.|__|[^\\\\_])+?)_(?![\\w_])", 1),
            text(Kind.STRIKE, "^~~((?:\\\\.|[^\\\\])+?)~~", 1),
            text(Kind.SPOILER, "^\\|\\|((?:\\\\.|[^\\\\])+?)\\|\\|", 1));

    private static Rule line(Kind kind, String pattern, int flags, int inner) {
        return new Rule(kind, Pattern.compile(pattern, flags), true, inner);
    }

    private static Rule text(Kind kind, String pattern, int inner) {
        return new Rule(kind, Pattern.compile(pattern, Pattern.DOTALL), false, inner);
    }

    /**
     * Reads a text as Discord's clients do.
     *
     * @param text in Markdown
     * @return what is more than plain text, in reading order; parts of parts follow their whole
     */
    public static List<Markup> of(String text) {
        var found = new ArrayList<Markup>();
        read(text, true, found);
        return List.copyOf(found);
    }

    private static void read(String text, boolean atLineStart, List<Markup> found) {
        int at = 0;
        while (at < text.length()) {
            boolean start = at == 0 ? atLineStart : text.charAt(at - 1) == '\n';
            if (text.charAt(at) == '\\' && at + 1 < text.length() && escapes(text.charAt(at + 1))) {
                at += 2;
                continue;
            }
            at += step(text, at, start, found);
        }
    }

    /** A backslash before anything but a letter, a digit or white space makes that plain. */
    private static boolean escapes(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
    }

    private static int step(String text, int at, boolean lineStart, List<Markup> found) {
        boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        for (var rule : RULES) {
            if ((rule.lineStart() && !lineStart) || (text.charAt(at) == '_' && inWord)) {
                continue;
            }
            Matcher matcher = rule.pattern().matcher(text).region(at, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                found.add(new Markup(rule.kind(), matcher.group()));
                if (rule.inner() != NOTHING) {
                    read(matcher.group(rule.inner()), rule.lineStart(), found);
                }
                return matcher.end() - at;
            }
        }
        return 1;
    }
}
