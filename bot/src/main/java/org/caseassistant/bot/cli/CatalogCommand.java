package org.caseassistant.bot.cli;

import picocli.CommandLine;

/** What can be done with catalogues. */
@CommandLine.Command(
        name = "catalog",
        description = "Works with catalogues of case types.",
        mixinStandardHelpOptions = true)
final class CatalogCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
