package org.caseassistant.bot.directory;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what people call themselves: a value that begins like a formula gets an apostrophe in
 * front, as spreadsheets mark texts, and loses it when it is read.
 */
final class SheetText {
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SheetText() {}

    static String guarded(String value) {
        return LIKE_A_FORMULA.matcher(value).matches() ? "'" + value : value;
    }

    static String plain(String cell) {
        return cell.startsWith("'") && LIKE_A_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
