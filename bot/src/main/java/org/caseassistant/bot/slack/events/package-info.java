/**
 * What people do in Slack, one class for each kind: commands and buttons, forms, messages. Reads Slack's payloads and
 * turns them into what {@code conversation} takes; {@link org.caseassistant.bot.slack.events.SlackApp} lists them all, and
 * a new one is added there.
 */
package org.caseassistant.bot.slack.events;
