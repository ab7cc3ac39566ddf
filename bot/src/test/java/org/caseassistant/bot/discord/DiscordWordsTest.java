package org.caseassistant.bot.discord;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordWordsTest {
    private static Set<String> said(String beginning) throws IOException {
        var key = Pattern.compile("\"(" + beginning + "\\.[a-z.-]*[a-z])\"");
        Path sources = RepositoryFolder.find().resolve("bot/src/main/java/org/caseassistant/bot/discord");
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                key.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"discord, org.caseassistant.bot.discord.discord",
        "render, org.caseassistant.bot.discord.render.render"})
    void everySentenceIsThereAndEveryoneIsSaid(String beginning, String bundle) throws IOException {
        assertThat(ResourceBundle.getBundle(bundle).keySet()).containsExactlyInAnyOrderElementsOf(said(beginning));
    }
}
