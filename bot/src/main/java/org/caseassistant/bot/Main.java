package org.caseassistant.bot;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.security.SecureRandom;
import org.caseassistant.bot.logging.FailureLog;
import picocli.CommandLine;

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
        return new CommandLine(new StartCommand(surroundings, failures))
                .addSubcommand(
                        new CommandLine(new CatalogCommand()).addSubcommand(new CatalogCheckCommand(surroundings)))
                .addSubcommand(
                        new CommandLine(new NoticesCommand()).addSubcommand(new NoticesExportCommand(surroundings)))
                .addSubcommand(new CommandLine(new DirectoryCommand())
                        .addSubcommand(new DirectoryImportCommand(surroundings))
                        .addSubcommand(new DirectoryExportCommand(surroundings)))
                .addSubcommand(new CommandLine(new ContactCommand())
                        .addSubcommand(new ContactExportCommand(surroundings))
                        .addSubcommand(new ContactEraseCommand(surroundings)))
                .addSubcommand(
                        new CommandLine(new WorkspaceCommand()).addSubcommand(new WorkspaceBindCommand(surroundings)))
                .addSubcommand(new HealthCommand(surroundings))
                .addSubcommand(new EncryptionKeyCommand(surroundings))
                .setOut(writer(surroundings.out()))
                .setErr(writer(surroundings.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    String reference = failures.record("running the command " + command.getCommandName(), failure);
                    command.getErr()
                            .println("Something went wrong (reference " + reference + "); see the log line above.");
                    return ExitCode.PROBLEM;
                })
                .execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }
}
