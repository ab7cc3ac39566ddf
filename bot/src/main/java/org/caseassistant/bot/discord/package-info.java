/**
 * Serves Discord: translates what people do there into interactions, lets the assistant answer, and shows the answers.
 * Decides nothing itself. The only package that knows JDA, with {@code render}, which draws.
 */
package org.caseassistant.bot.discord;
