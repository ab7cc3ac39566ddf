package org.caseassistant.bot.discord.emulator;

/** The intents (Discord, Gateway, List of Intents). */
final class Intents {

    static final long GUILDS = 1;

    static final long GUILD_MESSAGES = 1 << 9;

    static final long DIRECT_MESSAGES = 1 << 12;

    static final long MESSAGE_CONTENT = 1 << 15;

    static final long PRIVILEGED = 1 << 1 | 1 << 8 | MESSAGE_CONTENT;

    /** Bits 0 to 16, 20, 21, 24 and 25. */
    static final long KNOWN = 0x1FFFF | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

    private Intents() {}
}
