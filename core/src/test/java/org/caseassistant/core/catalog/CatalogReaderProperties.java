package org.caseassistant.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Whatever is written in a catalogue's file, reading it ends in a catalogue or in problems. */
class CatalogReaderProperties {
    private static final int LINES_OF_THE_SMALL_ONE = 49;

    private final List<String> lines = SmallCatalog.INTACT.text().lines().toList();

    @Property(tries = 300)
    void aLineIsLost(@ForAll @IntRange(max = LINES_OF_THE_SMALL_ONE - 1) int line) {
        var fewer = new ArrayList<>(lines);
        fewer.remove(line);
        assertIsReadOrRefused(String.join("\n", fewer));
    }

    @Property(tries = 300)
    void aLineIsReplaced(
            @ForAll @IntRange(max = LINES_OF_THE_SMALL_ONE - 1) int line, @ForAll @StringLength(max = 12) String text) {
        var other = new ArrayList<>(lines);
        other.set(line, text);
        assertIsReadOrRefused(String.join("\n", other));
    }

    @Property(tries = 300)
    void twoLinesChangePlaces(
            @ForAll @IntRange(max = LINES_OF_THE_SMALL_ONE - 1) int one,
            @ForAll @IntRange(max = LINES_OF_THE_SMALL_ONE - 1) int other) {
        var swapped = new ArrayList<>(lines);
        Collections.swap(swapped, one, other);
        assertIsReadOrRefused(String.join("\n", swapped));
    }

    @Property(tries = 300)
    void anythingElse(@ForAll String text) {
        assertIsReadOrRefused(text);
    }

    private static void assertIsReadOrRefused(String text) {
        switch (CatalogReader.read(new CatalogSource("catalog.yaml", text))) {
            case CatalogReader.Result.Read(Catalog catalog) -> assertThat(catalog.caseTypes()).isNotEmpty();
            case CatalogReader.Result.Refused(List<CatalogProblem> problems) ->
                assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.line()).isBetween(1, Math.max(1, (int) text.lines().count()));
                    assertThat(problem.remedy()).endsWith(".");
                });
        }
    }
}
