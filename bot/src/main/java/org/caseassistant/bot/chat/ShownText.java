package org.caseassistant.bot.chat;

import java.util.regex.Pattern;
import org.caseassistant.core.words.Markup;

/** What of a text a chat platform can show. */
public final class ShownText {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\n\\t\\u2028\\u2029]\\s*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private ShownText() {}

    /** The text without what cannot be shown: control characters, halves of characters and marks. Line breaks are kept. */
    public static String clean(String marked) {
        String text = Markup.plain(marked);
        if (text.chars().noneMatch(ShownText::needsCleaning)) {
            return text;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return HALF_CHARACTER.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll("\uFFFD");
    }

    private static boolean needsCleaning(int letter) {
        return (Character.isISOControl(letter) && letter != '\n') || Character.isSurrogate((char) letter);
    }

    /** The text as one line. */
    public static String line(String text) {
        return LINE_BREAKS.matcher(clean(text)).replaceAll(" ").strip();
    }
}
