package org.caseassistant.bot.discord.render;

import java.util.Locale;
import java.util.Map;
import org.caseassistant.core.words.Words;

/** The sentences that the drawing adds. */
public final class RenderWords {
    /** Their bundle, for those who speak with more than these and core's. */
    public static final Map<String, String> BUNDLES = Map.of("render", "org.caseassistant.bot.discord.render.render");

    private RenderWords() {}

    /** For readers of this language. */
    public static Words in(Locale locale) {
        return Words.in(locale, BUNDLES);
    }
}
