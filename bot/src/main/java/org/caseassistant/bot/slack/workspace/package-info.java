/**
 * The workspaces that are served, how they install the app, and who their users are: as Slack knows them, and as people
 * of the directory.
 */
package org.caseassistant.bot.slack.workspace;
