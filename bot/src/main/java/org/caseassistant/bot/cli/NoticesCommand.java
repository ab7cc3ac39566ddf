package org.caseassistant.bot.cli;

import picocli.CommandLine;

/** What can be done with notices from the command line. */
@CommandLine.Command(
        name = "notices",
        description = "Publishes notices.",
        mixinStandardHelpOptions = true)
final class NoticesCommand implements Runnable {
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
