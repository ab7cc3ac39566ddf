package org.caseassistant.bot.cli;

import picocli.CommandLine;

/** What can be done with workspaces and servers of chat platforms from the command line. */
@CommandLine.Command(
        name = "workspace",
        description = "Says whose a workspace or server of a chat platform is.",
        mixinStandardHelpOptions = true)
final class WorkspaceCommand implements Runnable {
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
