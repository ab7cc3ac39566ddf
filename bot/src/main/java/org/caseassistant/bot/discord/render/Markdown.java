package org.caseassistant.bot.discord.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.PointsInTime;

/**
 * Makes plain text of plain text: whatever a person wrote reads as they wrote it and does nothing.
 *
 * <p>Discord shows a sign after a backslash as itself. Web addresses stay links, as they would in a message of the
 * person's own, unless they are invitations or have signs that mean something.
 */
final class Markdown {
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9][A-Za-z0-9._/?=&%#:,;+-]*");

    private static final Pattern INVITATION =
            Pattern.compile("discord(?:app)?\\.(?:gg|com/invite|me|io|li)", Pattern.CASE_INSENSITIVE);

    /** An invitation is one even without a scheme; a full stop that is escaped keeps it from being one. */
    private static final Pattern INVITATION_HOST =
            Pattern.compile("(discord(?:app)?)\\.(?=gg|com/invite|me|io|li)", Pattern.CASE_INSENSITIVE);

    /** Signs that begin or end markup anywhere in a line. */
    private static final String SIGNS = "\\*_~`|<>[]()@:#";

    /** What begins a heading, a quotation, small print or a list, after any spaces. */
    private static final Pattern BEGINNING = Pattern.compile("(?m)^([ \\u00a0\\u3000]*)([-+]|[0-9]{1,9}(?=[.)]))");

    /** Keeps signs apart; nobody sees it. */
    private static final String BETWEEN = "\u200b";

    /** The style of a timestamp (Reference: Message Formatting, Timestamp Styles). */
    private static final String DAY_AND_TIME = "f";

    private Markdown() {}

    /** The text, harmless; points in time as each reader's own clock shows them. Line breaks are kept. */
    static String escape(String text) {
        return PointsInTime.shown(
                text, Markdown::harmless, (at, _) -> "<t:" + at.getEpochSecond() + ":" + DAY_AND_TIME + ">");
    }

    /** The same, where what stands out in it does so here too. */
    static String formatted(String text) {
        var drawn = new StringBuilder();
        boolean wrapped = false;
        for (Markup.Part part : Markup.parts(text)) {
            boolean newLine = drawn.isEmpty() || drawn.charAt(drawn.length() - 1) == '\n';
            String sign = sign(part);
            if (part.marks().contains(Markup.QUOTE) && newLine) {
                drawn.append("> ");
            }
            if (wrapped && !sign.isEmpty()) {
                drawn.append(BETWEEN);
            }
            drawn.append(wrapped(part, sign));
            wrapped = !sign.isEmpty() && !Character.isWhitespace(drawn.charAt(drawn.length() - 1));
        }
        return drawn.toString();
    }

    /** The signs before a part, of which the reverse stands after it; none for code, whose signs are its own. */
    private static String sign(Markup.Part part) {
        boolean code = part.marks().contains(Markup.CODE) || part.marks().contains(Markup.BLOCK);
        return code
                ? ""
                : (part.marks().contains(Markup.BOLD) ? "**" : "")
                        + (part.marks().contains(Markup.STRIKE) ? "~~" : "")
                        + (part.marks().contains(Markup.ITALIC) ? "_" : "");
    }

    /** Within code nothing has a meaning but the sign that ends it; what has that sign in it is shown as words. */
    private static String wrapped(Markup.Part part, String sign) {
        String clean = ShownText.clean(part.text());
        boolean ends = clean.contains("`") || clean.isBlank();
        if (part.marks().contains(Markup.BLOCK) && !ends) {
            return "```\n" + clean.strip() + "\n```";
        }
        if (part.marks().contains(Markup.CODE) && !ends) {
            return "`" + clean + "`";
        }
        String words = clean.strip();
        if (sign.isEmpty() || words.isEmpty() || words.contains("\n")) {
            return escape(part.text());
        }
        int from = clean.indexOf(words);
        return clean.substring(0, from)
                + sign
                + escape(words)
                + new StringBuilder(sign).reverse()
                + clean.substring(from + words.length());
    }

    private static String harmless(String text) {
        String clean = ShownText.clean(text);
        var escaped = new StringBuilder();
        Matcher addresses = ADDRESS.matcher(clean);
        int end = 0;
        while (addresses.find()) {
            boolean link = !INVITATION.matcher(addresses.group()).find() && startsWord(clean, addresses.start());
            if (link) {
                escaped.append(signs(clean.substring(end, addresses.start()))).append(addresses.group());
                end = addresses.end();
            }
        }
        escaped.append(signs(clean.substring(end)));
        return INVITATION_HOST.matcher(beginnings(escaped.toString())).replaceAll("$1\\\\.");
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1));
    }

    private static String signs(String text) {
        var escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (SIGNS.indexOf(letter) >= 0 && means(letter, text, at)) {
                escaped.append('\\');
            }
            escaped.append(letter);
        }
        return INVITATION.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replace(".", "\\.")));
    }

    /** A colon only makes links and emoji, and is left alone in sentences. */
    private static boolean means(char letter, String text, int at) {
        return letter != ':' || (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1)));
    }

    /** A list's number is kept from being one by its full stop. */
    private static String beginnings(String text) {
        return BEGINNING.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                Character.isDigit(found.group(2).charAt(0))
                        ? found.group() + "\\"
                        : found.group(1) + "\\" + found.group(2)));
    }

    /** As a heading of the screen; one line. */
    static String heading(String text) {
        return "### " + escape(ShownText.line(text));
    }

    /** Bold; one line. */
    static String bold(String text) {
        return "**" + escape(ShownText.line(text)) + "**";
    }

    /** Small print. */
    static String small(String text) {
        return escape(text).lines()
                .filter(line -> !line.isBlank())
                .map(line -> "-# " + line.strip())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

}
