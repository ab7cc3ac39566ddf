package org.caseassistant.bot.console;

import java.util.Locale;
import java.util.Map;
import org.caseassistant.core.words.Words;

/** The sentences of the console, with those of core. */
public final class ConsoleWords {
    private static final Map<String, String> BUNDLES = Map.of("console", "org.caseassistant.bot.console.console");

    private ConsoleWords() {}

    /** For readers of this language. */
    public static Words in(Locale locale) {
        return Words.in(locale, BUNDLES);
    }
}
