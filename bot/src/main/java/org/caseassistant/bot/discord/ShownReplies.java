package org.caseassistant.bot.discord;

import java.time.InstantSource;
import java.util.Optional;
import org.caseassistant.core.storage.UnitOfWork;

/** What was shown to people before, so that it is not shown again, and where the prompt is that they answer in words. */
final class ShownReplies {
    private final UnitOfWork storage;
    private final InstantSource clock;

    ShownReplies(UnitOfWork storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Whether the reply to this event was shown, be it by a program that has ended since. */
    boolean before(String event) {
        return storage.inTransaction(stores -> stores.events().shown(DiscordSurface.NAME, event));
    }

    /**
     * The reply to an event is shown.
     *
     * @param prompt the id of the message with the latest prompt, if there is one among it
     */
    void now(String event, Visitor visitor, Optional<String> prompt) {
        storage.inTransaction(stores -> {
            stores.events().shown(DiscordSurface.NAME, event, clock.instant());
            prompt.ifPresent(message -> stores.conversations().prompt(visitor.place(), visitor.identity(), message));
            return event;
        });
    }

    /** The id of the message with the latest prompt. */
    Optional<String> prompt(Visitor visitor) {
        return storage.inTransaction(stores -> stores.conversations().prompt(visitor.place(), visitor.identity()));
    }
}
