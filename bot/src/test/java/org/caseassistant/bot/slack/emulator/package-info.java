/**
 * A strict local stand-in for the Slack platform, for tests that run the real Slack SDK.
 *
 * <p>It answers the Web API, delivers commands, interactions and events over Socket Mode or signed HTTP, keeps what
 * people would see, and refuses what Slack refuses. Its rules come from the public documents (docs.slack.dev), not
 * from the code under test: where two documents disagree, it takes the narrower reading. Start with
 * {@link org.caseassistant.bot.slack.emulator.SlackEmulator}.
 */
package org.caseassistant.bot.slack.emulator;
