package org.caseassistant.bot.discord.conversation;

import java.util.Locale;
import java.util.Optional;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.core.storage.UnitOfWork;

/** The users of Discord, and in which language they want to be answered. */
public final class DiscordPeople {
    private static final int RECENT = 10_000;

    private final UnitOfWork storage;
    private final Latest<Long, Locale> locales = new Latest<>(RECENT);

    /** As far as this storage knows them. */
    public DiscordPeople(UnitOfWork storage) {
        this.storage = storage;
    }

    /** Somebody who wrote or is written to, with their language as far as it is known: Discord does not tell it then. */
    public Visitor visitor(long user) {
        return locales.get(user).map(known -> new Visitor(user, known)).orElseGet(() -> {
            var unknown = new Visitor(user, Locale.US);
            Optional<Locale> kept = storage.inTransaction(
                    stores -> stores.conversations().language(unknown.identity()));
            return kept.map(language -> visitor(user, language)).orElse(unknown);
        });
    }

    /** Somebody whose language Discord tells. */
    public Visitor visitor(long user, Locale locale) {
        locales.put(user, locale);
        return new Visitor(user, locale);
    }
}
