package org.caseassistant.bot.config;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseassistant.core.words.ClosestName;

/**
 * The file {@code .env} of a directory.
 *
 * @param variables what it sets
 * @param problems what is wrong with it; never a value, since any of them may be a secret
 */
record EnvironmentFile(Map<String, String> variables, List<ConfigurationProblem> problems) {
    private static final String NAME = ".env";

    /** Reads it; a file that does not exist sets nothing. */
    static EnvironmentFile in(Path directory) {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return new EnvironmentFile(Map.of(), List.of());
        }
        try {
            Map<String, String> variables = Dotenv.configure().directory(directory.toString()).load()
                    .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE).stream()
                    .collect(Collectors.toMap(DotenvEntry::getKey, DotenvEntry::getValue, (_, last) -> last));
            return new EnvironmentFile(variables, misspelt(variables));
        } catch (DotenvException unusable) {
            // Its message quotes the line that it cannot read, so it must not be shown.
            return new EnvironmentFile(
                    Map.of(),
                    List.of(new ConfigurationProblem(
                            NAME,
                            "the file cannot be read, or has a line that sets no variable",
                            "readable lines of the form NAME=value, for example LOG_LEVEL=info")));
        }
    }

    private static List<ConfigurationProblem> misspelt(Map<String, String> variables) {
        List<String> known = Variable.names();
        var problems = new ArrayList<ConfigurationProblem>();
        variables.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> ClosestName.to(name, known)
                        .ifPresent(meant -> problems.add(new ConfigurationProblem(
                                name, "there is no such setting", "another name, for example " + meant))));
        return problems;
    }
}
