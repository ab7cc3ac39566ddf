package org.caseassistant.persistence.screens;

import static org.caseassistant.persistence.screens.Player.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.form.Given;
import org.caseassistant.persistence.conversations.SamplePeople;

/** Buttons and menus of messages that were sent by earlier versions of the program. */
final class ControlsOfBefore implements Scenario {
    private static final Path LINES =
            Path.of("src/test/resources/org/caseassistant/persistence/controls-of-before.txt");

    @Override
    public void play(Stage stage) {
        stage.script.quietly(() -> begin(stage));
        Map<String, Player> players =
                Map.of("maria", stage.maria, "aisha", stage.aisha, "sam", stage.sam, "nora", stage.nora);
        lines().forEach(line -> {
            String[] parts = line.split(" ", 3);
            does(players.get(parts[0]).on(Player.FORMS), parts[1], parts[2]);
        });
    }

    /** The lines that say something. */
    static List<String> lines() {
        try (Stream<String> lines = Files.lines(LINES)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void begin(Stage stage) {
        Beginnings.question(stage, stage.maria, "Snow day", "low");
        Beginnings.question(stage, stage.maria, "Printers", "low");
        Beginnings.incident(stage, stage.nora, "Slow logins");
        Beginnings.maintenance(stage, stage.nora, "Database upgrade");
        stage.maria.says("/case open modify", "me", "low", "A contact leaves", "Please", "done", "remove", "Aisha",
                "Johnson", SamplePeople.AISHA, "skip", "submit");
        stage.aisha.says("/case open report an outage");
        stage.maria.says("/case open ask a question", "me", "low", "Long talk", "How?", "done", "calendar", "skip",
                "skip");
        stage.maria.pressesId("add:1001");
        stage.maria.sends(file("one.png"), file("two.png"));
        stage.maria.says("One", "Two", "Three", "done");
    }

    private static void does(Player player, String what, String about) {
        // A filter has spaces in it; nothing is chosen or written with it.
        String[] parts = what.equals("presses") || what.equals("says") ? new String[] {about} : about.split(" ", 2);
        switch (what) {
            case "says" -> player.says(about);
            case "presses" -> player.pressesId(about);
            case "picks" -> player.picksId(parts[0], parts[1]);
            case "fills" -> player.fillsId(parts[0], parts[1]);
            case "day" -> player.picksDayId(parts[0], parts[1]);
            case "sends" -> player.fillsForm(parts[0], given(parts[1]), Map.of(), true);
            case "types" -> player.types(parts[0], parts[1]);
            case "asks" -> player.asksFor(about);
            default -> throw new AssertionError(what);
        }
    }

    private static Map<String, Given> given(String fields) {
        return Stream.of(fields.split("; "))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> Player.typed(field[1])));
    }
}
