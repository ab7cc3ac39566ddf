package org.caseassistant.bot.cli;

import java.util.List;

/** The program cannot start, for reasons that whoever runs it can do something about. */
public final class CannotStartException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * With what to tell them.
     *
     * @param exitCode one of {@link ExitCode}
     * @param reasons one line each
     */
    public CannotStartException(int exitCode, List<String> reasons) {
        super(String.join("\n", reasons));
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
