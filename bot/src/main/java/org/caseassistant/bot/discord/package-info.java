/**
 * The Discord surface, put together by {@link org.caseassistant.bot.discord.DiscordService}. What happens in Discord comes
 * in over {@code connection}, is told apart in {@code events} and answered in {@code conversation}; {@code render} draws,
 * and {@code wording} holds names and sentences. What nobody asked for goes out through
 * {@link org.caseassistant.bot.discord.DiscordSurface} and {@code delivery}. Those packages do not know this one; together
 * they are the only ones that know JDA.
 */
package org.caseassistant.bot.discord;
