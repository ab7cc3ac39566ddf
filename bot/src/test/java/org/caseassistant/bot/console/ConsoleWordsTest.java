package org.caseassistant.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseassistant.bot.RepositoryFolder;
import org.junit.jupiter.api.Test;

class ConsoleWordsTest {
    private static final Pattern KEY = Pattern.compile("\"(console\\.[a-z.-]*[a-z])\"");
    private static final Pattern KEY_BEGINNING = Pattern.compile("\"(console\\.[a-z.-]*\\.)\"");

    private static Set<String> found(Pattern pattern) throws IOException {
        Path sources = RepositoryFolder.find().resolve("bot/src/main/java");
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    @Test
    void everySentenceIsThereAndEveryoneIsSaid() throws IOException {
        Set<String> inBundle = ResourceBundle.getBundle("org.caseassistant.bot.console.console").keySet();
        Set<String> beginnings = found(KEY_BEGINNING);
        Set<String> said = found(KEY);

        assertThat(inBundle).containsAll(said);
        assertThat(inBundle).allMatch(key -> said.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    }
}
