package org.caseassistant.bot.discord.emulator;

/**
 * A mention that notified somebody.
 *
 * @param message the message's id
 * @param mention as it was written, for example {@code @everyone}; {@code reply} for the author of a message replied to
 */
public record LiveMention(String message, String mention) {}
