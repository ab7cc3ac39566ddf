package org.caseassistant.bot.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import org.caseassistant.bot.logging.FailureLog;
import picocli.CommandLine;

/** The command line: every command that there is, and where it belongs. */
public final class Commands {
    private final Surroundings surroundings;
    private final FailureLog failures;
    private final Program.Assembly assembly;

    /**
     * For one process.
     *
     * @param surroundings of the process
     * @param failures where failures are recorded
     * @param assembly puts the program together, for commands that need it
     */
    public Commands(Surroundings surroundings, FailureLog failures, Program.Assembly assembly) {
        this.surroundings = surroundings;
        this.failures = failures;
        this.assembly = assembly;
    }

    /** Runs what was typed; answers the exit code. */
    public int run(String... arguments) {
        return all().setOut(writer(surroundings.out()))
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

    private CommandLine all() {
        return new CommandLine(new StartCommand(surroundings, assembly))
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
                .addSubcommand(new EncryptionKeyCommand(surroundings));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }
}
