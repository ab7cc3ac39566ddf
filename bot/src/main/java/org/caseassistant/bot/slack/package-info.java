/**
 * The Slack surface, put together by {@link org.caseassistant.bot.slack.SlackService}. What happens in Slack comes in over
 * {@code connection}, is told apart in {@code events} and answered in {@code conversation}; {@code workspace} knows where
 * and by whom, {@code render} draws, {@code webapi} calls Slack, and {@code wording} holds names and sentences. Deliveries
 * that nobody asked for go out through {@link org.caseassistant.bot.slack.SlackSurface}. Those packages do not know this
 * one.
 */
package org.caseassistant.bot.slack;
