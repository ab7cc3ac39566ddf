/**
 * A strict local stand-in for the Discord platform, for tests that run the real JDA.
 *
 * <p>It speaks the gateway and REST of API v10, keeps what people would see, and refuses what Discord refuses. Its
 * rules come from the public documents (docs.discord.com/developers), not from the code under test: where two documents
 * disagree, it takes the narrower reading. Start with {@link org.caseassistant.bot.discord.emulator.DiscordEmulator}.
 */
package org.caseassistant.bot.discord.emulator;
