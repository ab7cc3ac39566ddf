package org.caseassistant.bot.discord.emulator;

/**
 * What a person enters for an option of a command.
 *
 * @param name  the option
 * @param value what is typed, or the name of a fixed choice; empty for a file
 * @param file  the file, for an option that takes one; else null
 */
public record Option(String name, String value, DiscordFile file) {

    /**
     * A typed value.
     *
     * @param name  the option
     * @param value what is typed
     * @return the option
     */
    public static Option of(String name, String value) {
        return new Option(name, value, null);
    }

    /**
     * A file.
     *
     * @param name the option
     * @param file the file
     * @return the option
     */
    public static Option of(String name, DiscordFile file) {
        return new Option(name, "", file);
    }
}
