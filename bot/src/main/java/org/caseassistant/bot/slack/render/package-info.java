/**
 * Draws screens, forms and the Home tab as Slack's Block Kit, and reads what comes back from what was drawn.
 *
 * <p>Pure functions: nothing here knows a connection, a token or a conversation. Whatever is put in comes out within
 * Slack's limits, split, paged or shortened where it must be; and no text that a person wrote becomes markup, a mention
 * or a link.
 */
package org.caseassistant.bot.slack.render;
