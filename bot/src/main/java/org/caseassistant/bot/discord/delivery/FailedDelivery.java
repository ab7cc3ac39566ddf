package org.caseassistant.bot.discord.delivery;

import java.util.Locale;
import java.util.Optional;
import org.caseassistant.bot.discord.wording.DiscordWords;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException.Outlook;
import org.caseassistant.core.words.Phrase;

/**
 * A delivery that failed, and why, in words for the staff who look at what did not arrive. They are stored, before the
 * reader's language is known.
 */
public final class FailedDelivery {
    private FailedDelivery() {}

    /** With this reason. */
    public static DeliveryFailedException because(Outlook outlook, Phrase reason, Throwable cause) {
        return new DeliveryFailedException(
                outlook, Optional.empty(), DiscordWords.in(Locale.US).say(reason), cause);
    }

    /** With this reason, which says nothing of Discord's own. */
    public static DeliveryFailedException because(Outlook outlook, String reason, Throwable cause) {
        return because(outlook, Phrase.of(reason), cause);
    }
}
