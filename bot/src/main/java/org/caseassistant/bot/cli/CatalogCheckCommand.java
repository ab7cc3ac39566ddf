package org.caseassistant.bot.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.caseassistant.bot.catalog.CatalogFile;
import org.caseassistant.core.catalog.Catalog;
import picocli.CommandLine;

/** Checks a catalogue, so that it can be corrected before the bot is started with it. */
@CommandLine.Command(
        name = "check",
        description = "Checks a catalogue and tells every problem with its line and its remedy.",
        mixinStandardHelpOptions = true)
final class CatalogCheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @CommandLine.Parameters(index = "0", paramLabel = "FILE", description = "The catalogue, a YAML file.")
    private String file = "";

    CatalogCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return switch (CatalogFile.read(file, surroundings.directory().resolve(file))) {
            case CatalogFile.Result.Read(Catalog catalog, _) -> {
                surroundings.out().printf(
                        "%s: %d case types, %d fields, version %s%n",
                        file, catalog.caseTypes().size(), catalog.fields().size(), catalog.version());
                yield ExitCode.OK;
            }
            case CatalogFile.Result.Refused(List<String> problems) -> {
                problems.forEach(surroundings.err()::println);
                yield ExitCode.PROBLEM;
            }
        };
    }
}
