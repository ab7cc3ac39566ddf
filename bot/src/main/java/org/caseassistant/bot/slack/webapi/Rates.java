package org.caseassistant.bot.slack.webapi;

import java.time.Duration;

/**
 * How often Slack may be called, so that it need not say that it is too much (docs.slack.dev, Rate limits).
 *
 * @param betweenPosts between two messages in a channel in the long run
 * @param betweenUpdates between two changes of messages in a workspace in the long run
 */
public record Rates(Duration betweenPosts, Duration betweenUpdates) {
    /** Slack's own: a message a second in a channel, fifty changes a minute in a workspace (tier 3). */
    public static final Rates SLACK = new Rates(Duration.ofSeconds(1), Duration.ofMillis(1200));
}
