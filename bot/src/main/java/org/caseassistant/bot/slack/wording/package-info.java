/**
 * What the Slack surface calls things and says: the names that are agreed with Slack in the app's manifest, and the bundle
 * of sentences for people. Every other package of the surface may know it.
 */
package org.caseassistant.bot.slack.wording;
