package org.caseassistant.bot.discord.emulator;

/** The permissions that the emulator knows (Discord, Permissions). */
public enum Permission {
    /** Bypasses all others. */
    ADMINISTRATOR(3),
    /** Sees the channel, and may use it. */
    VIEW_CHANNEL(10),
    /** Writes in channels. */
    SEND_MESSAGES(11),
    /** Deletes messages of others. */
    MANAGE_MESSAGES(13),
    /** Shows embeds. */
    EMBED_LINKS(14),
    /** Sends files. */
    ATTACH_FILES(15),
    /** Reads older messages. */
    READ_MESSAGE_HISTORY(16),
    /** Notifies everyone. */
    MENTION_EVERYONE(17),
    /** Changes the server; commands may be kept for those who have it. */
    MANAGE_GUILD(5),
    /** Uses application commands. */
    USE_APPLICATION_COMMANDS(31),
    /** Archives threads of others, and sees all private ones. */
    MANAGE_THREADS(34),
    /** Starts public threads. */
    CREATE_PUBLIC_THREADS(35),
    /** Starts private threads. */
    CREATE_PRIVATE_THREADS(36),
    /** Writes in threads. */
    SEND_MESSAGES_IN_THREADS(38);

    /** What the emulated members and bots have unless a test says otherwise. */
    static final long USUAL = of(VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY,
            USE_APPLICATION_COMMANDS, CREATE_PUBLIC_THREADS, SEND_MESSAGES_IN_THREADS);

    static final long ALL = (1L << 53) - 1;

    private final int bit;

    Permission(int bit) {
        this.bit = bit;
    }

    long mask() {
        return 1L << bit;
    }

    boolean in(long permissions) {
        return (permissions & mask()) != 0 || (permissions & ADMINISTRATOR.mask()) != 0;
    }

    static long of(Permission... permissions) {
        long mask = 0;
        for (var permission : permissions) {
            mask |= permission.mask();
        }
        return mask;
    }
}
