package org.caseassistant.bot.chat;

/**
 * Something that somebody did will not be seen to, or not in time, and they are not told so by other ways: it must not be
 * acknowledged, so that the platform tells of it again. The failure log knows of what went wrong.
 */
public final class NotDoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For this reason. */
    public NotDoneException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
