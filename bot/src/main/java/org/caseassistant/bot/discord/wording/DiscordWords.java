package org.caseassistant.bot.discord.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.caseassistant.bot.discord.render.RenderWords;
import org.caseassistant.core.words.Words;

/** The sentences of the Discord surface, with those of its drawing and of core. */
public final class DiscordWords {
    private static final String OWN = "org.caseassistant.bot.discord.discord";

    private DiscordWords() {}

    /** For readers of this language. */
    public static Words in(Locale locale) {
        Map<String, String> bundles = new HashMap<>(RenderWords.BUNDLES);
        bundles.put("discord", OWN);
        return Words.in(locale, bundles);
    }
}
