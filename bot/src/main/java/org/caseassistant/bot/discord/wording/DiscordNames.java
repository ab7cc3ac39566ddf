package org.caseassistant.bot.discord.wording;

/** What is agreed about Discord everywhere. */
public final class DiscordNames {
    /** The platform's name, as it stands in places and identities. */
    public static final String SURFACE = "discord";

    private DiscordNames() {}
}
