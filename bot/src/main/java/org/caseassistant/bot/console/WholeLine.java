package org.caseassistant.bot.console;

import java.util.List;
import org.jline.reader.ParsedLine;

/**
 * A line as the completion sees it: one word, since names of case types and people hold spaces, and apostrophes in an
 * answer open no quotation.
 *
 * @param line the line
 * @param cursor where the cursor stands in it
 */
record WholeLine(String line, int cursor) implements ParsedLine {
    @Override
    public String word() {
        return line;
    }

    @Override
    public int wordCursor() {
        return cursor;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(line);
    }
}
