package org.caseassistant.bot.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caseassistant.bot.catalog.CatalogFile;
import org.caseassistant.bot.config.Configuration;
import org.caseassistant.bot.config.ConfigurationProblem;
import org.caseassistant.bot.config.ConfigurationReader;
import org.caseassistant.bot.config.DeskPriorities;
import org.caseassistant.bot.logging.Logs;
import org.caseassistant.persistence.DatabaseUnavailableException;
import picocli.CommandLine;

/** Starts the bot. */
@CommandLine.Command(
        name = "case-assistant",
        description = "Opens support cases by guided chat. Without a subcommand: starts, and chats on this console.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Settings come from the environment, or from a file .env in the working directory.",
            "The file .env.example explains each of them.",
            "Exit codes: 0 all well; 1 catalogue, database or run failed; 2 wrong usage."
        })
final class StartCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Program.Assembly assembly;

    @CommandLine.Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where the built-in database and other files are kept (default: ./data).")
    private Path data = Path.of("data");

    @CommandLine.Option(
            names = "--catalog",
            paramLabel = "FILE",
            description = "The organisation's catalogue of case types (default: CATALOG_FILE, or the built-in one).")
    private Optional<String> catalog = Optional.empty();

    StartCommand(Surroundings surroundings, Program.Assembly assembly) {
        this.surroundings = surroundings;
        this.assembly = assembly;
    }

    /** Where the program's files are. */
    Path data() {
        return surroundings.directory().resolve(data);
    }

    @Override
    public Integer call() throws IOException {
        return with(Program::run);
    }

    /** What is done with the program put together. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @throws CannotStartException if it cannot be done with this configuration
         */
        void with(Program program) throws IOException, CannotStartException;
    }

    /** Puts the program together, does the work and takes it apart; answers the exit code. */
    Integer with(Work work) throws IOException {
        try {
            start(work);
            return ExitCode.OK;
        } catch (CannotStartException reason) {
            surroundings.err().println(reason.getMessage());
            return reason.exitCode();
        } catch (DatabaseUnavailableException reason) {
            surroundings.err().println(reason.getMessage());
            return ExitCode.PROBLEM;
        }
    }

    private void start(Work work) throws CannotStartException, IOException {
        Configuration configuration = configuration();
        Logs.configure(configuration.logFormat(), configuration.logLevel(), surroundings.onTerminal());
        CatalogFile.Result.Read catalogFile = catalog(configuration);
        refuse(DeskPriorities.problems(configuration.assistant().desk(), catalogFile.catalog()));
        try (Program program = assembly.of(configuration, catalogFile, data())) {
            // Also when the program is told to end from outside: the database server must not stay behind.
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(program::close));
            work.with(program);
        }
    }

    private Configuration configuration() throws CannotStartException {
        return switch (ConfigurationReader.read(surroundings.environment(), surroundings.directory(), catalog)) {
            case ConfigurationReader.Result.Read(Configuration configuration) -> configuration;
            case ConfigurationReader.Result.Refused(List<ConfigurationProblem> problems) -> throw unusable(problems);
        };
    }

    private static CannotStartException unusable(List<ConfigurationProblem> problems) {
        return new CannotStartException(
                ExitCode.USAGE, problems.stream().map(ConfigurationProblem::toString).toList());
    }

    private static void refuse(List<ConfigurationProblem> problems) throws CannotStartException {
        if (!problems.isEmpty()) {
            throw unusable(problems);
        }
    }

    private static CatalogFile.Result.Read catalog(Configuration configuration) throws CannotStartException {
        return switch (CatalogFile.read(configuration.catalogFile())) {
            case CatalogFile.Result.Read read -> read;
            case CatalogFile.Result.Refused(List<String> problems) ->
                throw new CannotStartException(ExitCode.PROBLEM, problems);
        };
    }
}
