package org.caseassistant.bot.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Erases a contact, for whoever asks for it; without {@code --apply}, only tells what that would erase. */
@CommandLine.Command(
        name = "erase",
        description = "Tells what is held about a contact, and erases it for good.",
        mixinStandardHelpOptions = true)
final class ContactEraseCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @CommandLine.ParentCommand
    private ContactCommand contact;

    @CommandLine.Parameters(index = "0", paramLabel = "E-MAIL", description = "Their address.")
    private String email = "";

    @CommandLine.Option(names = "--apply", description = "Erase it. Without it, nothing is erased.")
    private boolean apply;

    ContactEraseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return contact.start().with(program -> {
            List<String> lines = program.administration().eraseContact(email, apply);
            if (lines.isEmpty()) {
                throw ContactCommand.nobody(email);
            }
            lines.forEach(surroundings.out()::println);
        });
    }
}
