package org.caseassistant.bot.slack;

/** Slack did not do what was asked of it. Says which method and why, and no contents. */
final class SlackCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    SlackCallException(String method, String error, Throwable cause) {
        super("Slack answered %s with %s".formatted(method, error), cause);
        this.error = error;
    }

    /** Slack's word for it, such as {@code expired_trigger_id}. */
    String error() {
        return error;
    }
}
