package org.caseassistant.bot.discord;

import java.util.Locale;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;

/** Discord as a chat platform. */
public final class DiscordSurface implements ChatSurface {
    /** Its name. */
    static final String NAME = "discord";

    private final JDA jda;
    private final DiscordConversations conversations;

    DiscordSurface(JDA jda, DiscordConversations conversations) {
        this.jda = jda;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** {@inheritDoc} What comes by itself goes to the direct messages, wherever it was asked for. */
    @Override
    public void deliver(Delivery delivery) throws DeliveryFailedException {
        long user = Long.parseUnsignedLong(delivery.to().user().user());
        Locale locale = conversations.locale(user);
        try {
            DiscordReplies.deliver(jda, new Visitor(user, locale), delivery.screen(), delivery.id());
        } catch (ErrorResponseException refusal) {
            throw new DeliveryFailedException(
                    "Discord says: " + refusal.getMeaning() + " (" + refusal.getErrorCode() + ")", refusal);
        }
    }
}
