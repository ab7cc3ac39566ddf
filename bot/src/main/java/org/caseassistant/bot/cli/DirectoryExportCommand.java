package org.caseassistant.bot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Writes the directory to a file that can be changed and imported again. */
@CommandLine.Command(
        name = "export",
        description = "Writes accounts, contacts and staff to a CSV file, as import reads it.",
        mixinStandardHelpOptions = true)
final class DirectoryExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @CommandLine.ParentCommand
    private DirectoryCommand directory;

    @CommandLine.Parameters(index = "0", paramLabel = "FILE", description = "Where to write it.")
    private Path file = Path.of("");

    DirectoryExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path target = surroundings.directory().resolve(file);
        return directory.start().with(program -> {
            Files.writeString(target, program.administration().exportDirectory());
            surroundings.out().println("The directory is in " + target + ". It holds personal data: keep it safe.");
        });
    }
}
