/**
 * Posts and edits what nobody asked for, in the channels of servers and in direct messages, each delivery within the time
 * that it may take.
 */
package org.caseassistant.bot.discord.delivery;
