package org.caseassistant.bot.discord;

import java.util.Locale;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;

/**
 * A user of Discord, as interactions need them.
 *
 * @param id their id
 * @param locale their language
 */
record Visitor(long id, Locale locale) {
    /** Stands for the direct messages with whoever it is. */
    static final String DIRECT = "@me";

    /** Who. A user is the same in every server. */
    ChatIdentity identity() {
        return new ChatIdentity(DiscordNames.SURFACE, "", Long.toString(id));
    }

    /** Their direct messages with us, where conversations are. */
    Place place() {
        return new Place(DiscordNames.SURFACE, "", DIRECT);
    }
}
