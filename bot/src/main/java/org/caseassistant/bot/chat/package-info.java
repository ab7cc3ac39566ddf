/**
 * What the chat platforms' adapters have in common, whatever the platform: each user's turn, the platform's patience,
 * events that come twice, files that are too large. Knows no platform.
 */
package org.caseassistant.bot.chat;
