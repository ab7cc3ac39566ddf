package org.caseassistant.bot.cli;

/** What the program tells its caller when it ends. */
public final class ExitCode {
    /** All went well. */
    static final int OK = 0;

    /** The catalogue, the database or something else at run time does not let it work. */
    public static final int PROBLEM = 1;

    /** The command line or the configuration is wrong. */
    static final int USAGE = 2;

    private ExitCode() {}
}
