/**
 * The composition root: where the program starts ({@link org.caseassistant.bot.Main}), and the one place where its parts
 * are made and put together ({@link org.caseassistant.bot.Application}). Everything here may know every other package of
 * the bot; none of them knows this one.
 *
 * <p>A new chat platform is a package beside {@code slack}, {@code discord} and {@code console} that implements
 * {@link org.caseassistant.core.chat.ChatSurface} and {@link org.caseassistant.bot.surface.SurfaceStart}; its settings are
 * read in {@code config}, and {@link org.caseassistant.bot.ChatPlatforms} starts it. A new command of the command line goes
 * to {@code cli}, regular work to {@link org.caseassistant.bot.BackgroundWork}, and what is answered by HTTP to
 * {@link org.caseassistant.bot.WebRoutes}.
 */
package org.caseassistant.bot;
