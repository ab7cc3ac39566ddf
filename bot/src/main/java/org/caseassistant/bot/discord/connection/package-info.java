/**
 * The connections to Discord's gateway, how many there are, and the limits that all calls keep to. Passes everything on to
 * listeners, in order, and knows nothing of what they do.
 */
package org.caseassistant.bot.discord.connection;
