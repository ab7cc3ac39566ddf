package org.caseassistant.bot.surface;

/** A chat platform cannot be served. Its message is one line for the operator and holds no secret. */
public final class CannotServeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    private CannotServeException(String reason, boolean forGood, Throwable cause) {
        super(reason, cause);
        this.forGood = forGood;
    }

    /** The platform refuses the settings: it will not do better until somebody changes them. */
    public static CannotServeException refused(String reason, Throwable cause) {
        return new CannotServeException(reason, true, cause);
    }

    /** The platform is not there: it may be later. */
    public static CannotServeException unreachable(String reason, Throwable cause) {
        return new CannotServeException(reason, false, cause);
    }

    /** Whether trying again is of no use. */
    public boolean forGood() {
        return forGood;
    }
}
