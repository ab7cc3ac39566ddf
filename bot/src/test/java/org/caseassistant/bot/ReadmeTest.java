package org.caseassistant.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        Matcher yaml = Pattern.compile("```yaml\n(departments:.*?)```", Pattern.DOTALL).matcher(readme());

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
            if (links.group(1).startsWith("#")) {
                assertThat(headings()).contains(links.group(1).substring(1));
            } else {
                assertThat(TOP.resolve(links.group(1))).exists();
            }
        }
        assertThat(found).isPositive();
    }

    /** As a link within the page names them. */
    private static List<String> headings() throws IOException {
        return readme().lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }
}
