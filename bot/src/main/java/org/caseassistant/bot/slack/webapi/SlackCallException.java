package org.caseassistant.bot.slack.webapi;

import java.time.Duration;
import java.util.Optional;

/** Slack did not do what was asked of it. Says which method and why, and no contents. */
public final class SlackCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final String error;
    private final transient Optional<Duration> wait;

    /**
     * A call that failed, with no word on when to try again.
     *
     * @param method of the Web API
     * @param error Slack's word for what is wrong
     */
    public SlackCallException(String method, String error, Throwable cause) {
        this(method, error, Optional.empty(), cause);
    }

    SlackCallException(String method, String error, Optional<Duration> wait, Throwable cause) {
        super("Slack answered %s with %s".formatted(method, error), cause);
        this.method = method;
        this.error = error;
        this.wait = wait;
    }

    /** How long Slack asks to be left alone; empty if it does not say. */
    public Optional<Duration> retryAfter() {
        return wait;
    }

    /** The method of the Web API that was called. */
    public String method() {
        return method;
    }

    /** Slack's word for it, such as {@code expired_trigger_id}. */
    public String error() {
        return error;
    }
}
