package org.caseassistant.bot.console;

import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;

/** The console as a chat platform. */
public final class ConsoleSurface implements ChatSurface {
    private final ConsoleConversation conversation;

    ConsoleSurface(ConsoleConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public String name() {
        return ConsolePlace.SURFACE;
    }

    @Override
    public Optional<String> deliver(Delivery delivery) throws DeliveryFailedException {
        if (!conversation.show(delivery.user(), delivery.screen())) {
            throw new DeliveryFailedException(ConsoleWords.in(Locale.US).say("console.unread"), null);
        }
        return Optional.of(Long.toString(delivery.id()));
    }
}
