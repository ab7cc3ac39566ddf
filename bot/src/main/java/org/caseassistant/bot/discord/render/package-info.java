/**
 * Draws screens and forms as Discord's components, and reads what comes back from what was drawn.
 *
 * <p>Pure functions: nothing here knows a connection, a token or a conversation. Whatever is put in comes out within
 * Discord's limits, split, paged or shortened where it must be; and no text that a person wrote becomes markup, a
 * mention or an invitation.
 */
package org.caseassistant.bot.discord.render;
