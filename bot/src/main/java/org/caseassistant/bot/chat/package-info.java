/**
 * What the chat platforms' adapters have in common, whatever the platform: each user's turn, the platform's patience,
 * events that come twice, files that are too large, texts that are too long, and what stands out in what people write.
 * Knows no platform, and nothing of what is said.
 */
package org.caseassistant.bot.chat;
