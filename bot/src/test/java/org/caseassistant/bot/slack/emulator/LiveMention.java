package org.caseassistant.bot.slack.emulator;

/**
 * A place in a text where Slack would act on markup: notify people, or link to a conversation.
 *
 * @param mention the markup, for example {@code <!channel>} or {@code <@U1>}
 * @param text    the whole text it stands in
 * @param where   the call, and the JSON pointer within its arguments
 */
public record LiveMention(String mention, String text, String where) {}
