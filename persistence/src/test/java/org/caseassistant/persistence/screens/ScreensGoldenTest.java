package org.caseassistant.persistence.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays every scenario and compares what people were shown with what is written in its golden file. Where a screen is
 * meant to change, the golden files are written again by running this test with {@code -Dgolden.write=true}; what has
 * changed is then read in the difference of the files.
 */
class ScreensGoldenTest {
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final Path GOLDEN = Path.of("src/test/resources/org/caseassistant/persistence/screens");
    private static final Path PLAYED = Path.of("target/screens");

    private static Map<String, Scenario> all() {
        var scenarios = new LinkedHashMap<String, Scenario>();
        scenarios.put("commands", new Commands());
        scenarios.put("opening-cases", new OpeningCases());
        scenarios.put("drafts", new Drafts());
        scenarios.put("forms", new Forms());
        scenarios.put("case-cards", new CaseCards());
        scenarios.put("lists", new Lists());
        scenarios.put("desks", new Desks());
        scenarios.put("desk-conversations", new DeskConversations());
        scenarios.put("talk", new Talk());
        scenarios.put("notices", new Notices());
        scenarios.put("announcements", new Announcements());
        scenarios.put("contacts", new Contacts());
        scenarios.put("access", new Access());
        scenarios.put("deliveries", new Deliveries());
        scenarios.put("rounds", new Rounds());
        scenarios.put("suggested", new Suggested());
        scenarios.put("languages", new Languages());
        scenarios.put("controls-of-before", new ControlsOfBefore());
        return scenarios;
    }

    static Stream<String> scenarios() {
        return all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScreenIsAsItIsInItsGoldenFile(String name) throws IOException {
        String file = name + ".txt";
        Path golden = (WRITE ? Files.createDirectories(GOLDEN) : GOLDEN).resolve(file);
        Path played = Files.createDirectories(PLAYED).resolve(file);
        Files.writeString(played, play(all().get(name)));
        if (WRITE) {
            Files.writeString(golden, Files.readString(played));
        }

        assertThat(played)
                .as("%s differs from %s; if it is meant to, write the golden files again with"
                        + " -Dtest=ScreensGoldenTest -Dgolden.write=true", played, golden)
                .hasSameTextualContentAs(golden);
    }

    private static String play(Scenario scenario) {
        try (var stage = new Stage()) {
            scenario.play(stage);
            stage.audit();
            return stage.script.text();
        }
    }

    @Test
    void everyGoldenFileIsOfAScenario() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(path -> path.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(all().keySet());
        }
    }
}
