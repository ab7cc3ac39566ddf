package org.caseassistant.bot.chat;

import java.time.InstantSource;
import java.util.Optional;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.storage.UnitOfWork;

/** What was shown to people before, so that it is not shown again, and where the prompt is that they answer in words. */
public final class ShownReplies {
    private final String surface;
    private final UnitOfWork storage;
    private final InstantSource clock;

    /**
     * Of one surface.
     *
     * @param surface its name
     * @param storage where it is kept
     * @param clock the time
     */
    public ShownReplies(String surface, UnitOfWork storage, InstantSource clock) {
        this.surface = surface;
        this.storage = storage;
        this.clock = clock;
    }

    /** Whether the reply to this event was shown, be it by a program that has ended since. */
    public boolean before(String event) {
        return storage.inTransaction(stores -> stores.events().shown(surface, event));
    }

    /**
     * The reply to an event is shown.
     *
     * @param prompt what the platform calls the message with the latest prompt, if there is one among it
     */
    public void now(String event, Place place, ChatIdentity user, Optional<String> prompt) {
        storage.inTransaction(stores -> {
            stores.events().shown(surface, event, clock.instant());
            prompt.ifPresent(message -> stores.conversations().prompt(place, user, message));
            return event;
        });
    }

    /** What the platform calls the message with the latest prompt. */
    public Optional<String> prompt(Place place, ChatIdentity user) {
        return storage.inTransaction(stores -> stores.conversations().prompt(place, user));
    }
}
