/**
 * The two ways in which Slack reaches the program: a socket that the program opens, or signed requests to its web server.
 * Passes everything on to Bolt's handlers, in order, and knows nothing of what they do.
 */
package org.caseassistant.bot.slack.connection;
