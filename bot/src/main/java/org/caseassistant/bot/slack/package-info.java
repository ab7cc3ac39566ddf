/**
 * The Slack surface: turns what people do in Slack into interactions, and replies into messages, forms and the Home
 * tab. What those look like is decided in the package {@code render}.
 */
package org.caseassistant.bot.slack;
