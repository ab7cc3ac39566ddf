package org.caseassistant.bot.cli;

import picocli.CommandLine;

/** What can be done with the directory of accounts, contacts and staff from the command line. */
@CommandLine.Command(
        name = "directory",
        description = "Imports and exports accounts, contacts and staff.",
        mixinStandardHelpOptions = true)
final class DirectoryCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.ParentCommand
    private StartCommand start;

    StartCommand start() {
        return start;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
