package org.caseassistant.bot.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Writes the Notifications page as files, once. */
@CommandLine.Command(
        name = "export",
        description = "Writes the Notifications page and its feeds as files, for any web server to serve.",
        mixinStandardHelpOptions = true)
final class NoticesExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @CommandLine.ParentCommand
    private NoticesCommand notices;

    @CommandLine.Parameters(index = "0", paramLabel = "DIR", description = "Where to write them.")
    private Path directory = Path.of("");

    NoticesExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path target = surroundings.directory().resolve(directory);
        return notices.start().with(program -> {
            program.exportNotices(target);
            surroundings.out().println("The Notifications page is in " + target + ".");
        });
    }
}
