package org.caseassistant.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.junit.jupiter.api.Test;

/** What the README shows is true. */
class ReadmeTest {
    private static final Path TOP = RepositoryFolder.find();

    private static String readme() throws IOException {
        return Files.readString(TOP.resolve("README.md"));
    }

    @Test
    void itsCatalogueIsAGoodOne() throws IOException {
        Matcher yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(readme());

        assertThat(yaml.find()).isTrue();
        assertThat(CatalogReader.read(new CatalogSource("README.md", yaml.group(1))))
                .isInstanceOf(CatalogReader.Result.Read.class);
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)]+)\\)").matcher(readme());
        int found = 0;
        while (links.find()) {
            found++;
            assertThat(TOP.resolve(links.group(1))).exists();
        }
        assertThat(found).isPositive();
    }
}
