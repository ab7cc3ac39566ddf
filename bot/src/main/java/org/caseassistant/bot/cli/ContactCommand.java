package org.caseassistant.bot.cli;

import java.util.List;
import picocli.CommandLine;

/** What can be done from the command line for people who ask about what is held about them. */
@CommandLine.Command(
        name = "contact",
        description = "Exports or erases what is held about a contact.",
        mixinStandardHelpOptions = true)
final class ContactCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.ParentCommand
    private StartCommand start;

    StartCommand start() {
        return start;
    }

    /** Nobody is a contact with this address. */
    static CannotStartException nobody(String email) {
        return new CannotStartException(
                ExitCode.PROBLEM,
                List.of("E-MAIL: no contact has or had the address '%s'; expected that of a contact"
                        .formatted(email) + " (staff are taken out by directory import)"));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
