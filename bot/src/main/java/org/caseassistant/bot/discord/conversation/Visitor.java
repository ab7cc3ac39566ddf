package org.caseassistant.bot.discord.conversation;

import java.util.Locale;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;

/**
 * A user of Discord, as interactions need them.
 *
 * @param id their id
 * @param locale their language
 */
public record Visitor(long id, Locale locale) {
    /** Stands for the direct messages with whoever it is. */
    public static final String DIRECT = "@me";

    /** Who. A user is the same in every server. */
    public ChatIdentity identity() {
        return new ChatIdentity(DiscordNames.SURFACE, "", Long.toString(id));
    }

    /** Their direct messages with us, where conversations are. */
    public Place place() {
        return new Place(DiscordNames.SURFACE, "", DIRECT);
    }
}
