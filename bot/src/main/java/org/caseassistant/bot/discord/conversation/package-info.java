/**
 * Answers people in Discord: one thing after the other for each of them, each event once, asks the assistant and shows its
 * replies where they belong. Knows nothing of how JDA tells of what they did.
 */
package org.caseassistant.bot.discord.conversation;
