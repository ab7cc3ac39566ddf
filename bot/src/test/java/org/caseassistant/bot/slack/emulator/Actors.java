package org.caseassistant.bot.slack.emulator;

/**
 * What acting in a user's name takes.
 *
 * @param world      everything
 * @param dispatcher the way to the app
 * @param payloads   the builder of payloads
 * @param answers    what becomes of acknowledgements
 */
record Actors(World world, Dispatcher dispatcher, Payloads payloads, Answers answers) {}
