package org.caseassistant.bot.discord;

/** What is agreed about Discord everywhere. */
final class DiscordNames {
    /** The platform's name, as it stands in places and identities. */
    static final String SURFACE = "discord";

    private DiscordNames() {}
}
