package org.caseassistant.bot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseassistant.bot.directory.ImportReport;
import picocli.CommandLine;

/** Brings the directory to what a file says; without {@code --apply}, only tells what that would change. */
@CommandLine.Command(
        name = "import",
        description = "Tells what a CSV file of contacts and staff would change in the directory, and changes it.",
        mixinStandardHelpOptions = true)
final class DirectoryImportCommand implements Callable<Integer> {
    private static final long LARGEST = 100_000_000;

    private final Surroundings surroundings;

    @CommandLine.ParentCommand
    private DirectoryCommand directory;

    @CommandLine.Parameters(index = "0", paramLabel = "FILE", description = "The file, CSV in UTF-8.")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--apply", description = "Change the directory. Without it, nothing is changed.")
    private boolean apply;

    DirectoryImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return directory.start().with(program -> {
            ImportReport report = program.administration().importDirectory(content(), apply);
            if (!report.problems().isEmpty()) {
                throw new CannotStartException(ExitCode.PROBLEM, report.problems());
            }
            report.lines().forEach(surroundings.out()::println);
        });
    }

    private byte[] content() throws IOException, CannotStartException {
        Path path = surroundings.directory().resolve(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new CannotStartException(
                    ExitCode.USAGE, List.of("%s: there is no such readable file".formatted(path)));
        }
        if (Files.size(path) > LARGEST) {
            throw new CannotStartException(
                    ExitCode.USAGE, List.of("%s: it is too large; expected at most 100 MB".formatted(path)));
        }
        return Files.readAllBytes(path);
    }
}
