package org.caseassistant.bot.slack.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.caseassistant.bot.slack.render.RenderWords;
import org.caseassistant.core.words.Words;

/** The sentences of the Slack surface, with those of its drawing and of core. */
public final class SlackWords {
    private static final String OWN = "org.caseassistant.bot.slack.slack";

    private SlackWords() {}

    /** For readers of this language. */
    public static Words in(Locale locale) {
        Map<String, String> bundles = new HashMap<>(RenderWords.BUNDLES);
        bundles.put("slack", OWN);
        return Words.in(locale, bundles);
    }
}
