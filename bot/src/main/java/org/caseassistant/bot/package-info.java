/**
 * The composition root: where the program starts ({@link org.caseassistant.bot.Main}), and the one place where its parts
 * are made and put together ({@link org.caseassistant.bot.Application}). Everything here may know every other package of
 * the bot; none of them knows this one.
 */
package org.caseassistant.bot;
