package org.caseassistant.bot.console;

import java.util.Optional;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;

/** The console as a chat platform. It has one place, where everybody is who is acted as. */
public final class ConsoleSurface implements ChatSurface {
    /** Its name. */
    static final String NAME = "console";

    /** A console has no workspaces, and nobody but the machine vouches for who uses it. */
    static final String TENANT = "";

    /** Where everything happens. */
    static final Place PLACE = new Place(NAME, TENANT, "terminal");

    private final ConsoleConversation conversation;

    ConsoleSurface(ConsoleConversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(Delivery delivery) throws DeliveryFailedException {
        if (!conversation.show(delivery.user(), delivery.screen())) {
            throw new DeliveryFailedException("nobody reads the console any more", null);
        }
        return Optional.of(Long.toString(delivery.id()));
    }
}
