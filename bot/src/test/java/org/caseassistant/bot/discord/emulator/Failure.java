package org.caseassistant.bot.discord.emulator;

/**
 * A failure that Discord showed to a person.
 *
 * @param user     whom
 * @param sentence what Discord says at that place, for example {@code This interaction failed}
 * @param about    what the person had done
 */
public record Failure(String user, String sentence, String about) {}
