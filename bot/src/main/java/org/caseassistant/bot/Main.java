package org.caseassistant.bot;

import java.security.SecureRandom;
import org.caseassistant.bot.cli.Commands;
import org.caseassistant.bot.cli.Surroundings;
import org.caseassistant.bot.logging.FailureLog;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its exit code: 0 all well, 1 a problem, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, Surroundings.ofThisProcess()));
    }

    /** Runs the command line. */
    static int run(String[] arguments, Surroundings surroundings) {
        var failures = new FailureLog(RandomText.references(new SecureRandom()));
        return new Commands(
                surroundings,
                failures,
                (configuration, catalog, data) -> new Application(configuration, catalog, data, surroundings, failures))
                .run(arguments);
    }
}
