package org.caseassistant.bot.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the process was started with and in.
 *
 * @param environment its variables
 * @param directory its working directory
 * @param home the home directory of its user
 * @param in its standard input
 * @param out its standard output
 * @param err its standard error
 * @param onTerminal whether a person sits at both its input and its output
 */
public record Surroundings(
        Map<String, String> environment,
        Path directory,
        Path home,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean onTerminal) {

    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                System.in,
                System.out,
                System.err,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }
}
