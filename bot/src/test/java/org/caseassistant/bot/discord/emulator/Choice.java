package org.caseassistant.bot.discord.emulator;

/**
 * A suggestion for an option that is being typed.
 *
 * @param name  what the person reads
 * @param value what the app gets, as text
 */
public record Choice(String name, String value) {}
