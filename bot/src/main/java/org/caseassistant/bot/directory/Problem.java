package org.caseassistant.bot.directory;

import java.util.regex.Pattern;

/**
 * Something wrong in a directory file.
 *
 * @param line where, beginning with 1; 0 for the file as a whole
 * @param text what, and what is expected
 */
record Problem(long line, String text) {
    private static final int LONGEST_QUOTED = 80;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** What stands in the file: not all of it if it is long, and with nothing that a terminal would obey. */
    static String quoted(String words) {
        String shown = words.length() > LONGEST_QUOTED ? words.substring(0, LONGEST_QUOTED) + "…" : words;
        return "\"" + CONTROL.matcher(shown).replaceAll("?") + "\"";
    }

    @Override
    public String toString() {
        return line == 0 ? text : "line " + line + ": " + text;
    }
}
