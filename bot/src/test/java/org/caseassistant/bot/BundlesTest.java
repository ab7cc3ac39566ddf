package org.caseassistant.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundles of packages that say only what stands in their code as a whole. */
class BundlesTest {
    private static Set<String> said(String packageName, String beginning) throws IOException {
        var key = Pattern.compile("\"(" + beginning + "(?:\\.[a-z][a-z-]*)+)\"");
        Path sources = RepositoryFolder.find().resolve("bot/src/main/java/org/caseassistant/bot/" + packageName);
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                key.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        // The host.
        found.remove("slack.com");
        return found;
    }

    @ParameterizedTest
    @CsvSource({"slack, slack", "delivery, delivery", "web, web"})
    void everySentenceIsThereAndEveryoneIsSaid(String packageName, String beginning) throws IOException {
        assertThat(ResourceBundle.getBundle("org.caseassistant.bot." + packageName + "." + beginning).keySet())
                .containsExactlyInAnyOrderElementsOf(said(packageName, beginning));
    }
}
