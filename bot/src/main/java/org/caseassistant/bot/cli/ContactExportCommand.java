package org.caseassistant.bot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Writes out everything about a contact, for whoever asks what is held about them. */
@CommandLine.Command(
        name = "export",
        description = "Writes all that is held about a contact as JSON, also of one who was removed.",
        mixinStandardHelpOptions = true)
final class ContactExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @CommandLine.ParentCommand
    private ContactCommand contact;

    @CommandLine.Parameters(index = "0", paramLabel = "E-MAIL", description = "Their address.")
    private String email = "";

    @CommandLine.Parameters(
            index = "1",
            paramLabel = "FILE",
            arity = "0..1",
            description = "Where to write it; the standard output if it is left out.")
    private Optional<Path> file = Optional.empty();

    ContactExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return contact.start().with(program -> {
            String json = program.administration()
                    .exportContact(email)
                    .orElseThrow(() -> ContactCommand.nobody(email));
            if (file.isPresent()) {
                Path target = surroundings.directory().resolve(file.get());
                Files.writeString(target, json);
                surroundings.out().println("It is in " + target + ". It holds personal data: keep it safe.");
            } else {
                surroundings.out().print(json);
            }
        });
    }
}
