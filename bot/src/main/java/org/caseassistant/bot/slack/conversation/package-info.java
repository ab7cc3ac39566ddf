/**
 * Answers people in Slack: one thing after the other for each of them, each event once, asks the assistant and shows its
 * replies where they belong. Knows nothing of how Slack tells of what they did.
 */
package org.caseassistant.bot.slack.conversation;
