/**
 * What people do in Discord, one class for each kind: commands, buttons and forms, or messages. Reads JDA's events and
 * turns them into what {@code conversation} takes. The commands that Discord registers are made here too.
 */
package org.caseassistant.bot.discord.events;
