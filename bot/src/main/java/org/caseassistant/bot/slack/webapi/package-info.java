/**
 * Calls Slack's Web API, fetches files, keeps to Slack's limits, and tries again where that is safe. Knows neither people
 * nor conversations.
 */
package org.caseassistant.bot.slack.webapi;
