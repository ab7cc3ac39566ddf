package org.caseassistant.bot.discord.emulator;

/** The flags of messages that apps meet (Discord, Message, Message Flags). */
final class Flags {

    static final long SUPPRESS_EMBEDS = 1 << 2;

    static final long HAS_THREAD = 1 << 5;

    static final long EPHEMERAL = 1 << 6;

    static final long LOADING = 1 << 7;

    static final long SUPPRESS_NOTIFICATIONS = 1 << 12;

    static final long VOICE = 1 << 13;

    static final long V2 = 1 << 15;

    private Flags() {}
}
