package org.caseassistant.persistence.screens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Interaction.Upload;

/** What contacts and staff see of a case, and do with it, from its submission to its end. */
final class CaseCards implements Scenario {
    @Override
    public void play(Stage stage) {
        Beginnings.question(stage, stage.maria, "Snow day", "low");
        everybody(stage, "Submitted");
        adding(stage);
        working(stage);
        waiting(stage);
        resolving(stage);
        rating(stage);
        reopening(stage);
        closing(stage);
        files(stage);
        tooManyFiles(stage);
        export(stage);
        aLongHistory(stage);
        similar(stage);
        otherDepartments(stage);
    }

    private static void everybody(Stage stage, String state) {
        stage.scene("The card, for one of each sort: " + state);
        List<Player> readers = new ArrayList<>(stage.oneOfEachSort());
        readers.addAll(List.of(stage.daniel, stage.tom, stage.otto));
        readers.forEach(reader -> reader.says("/case view 1001"));
    }

    private static void adding(Stage stage) {
        stage.scene("A contact adds");
        Player maria = stage.maria;
        maria.says("/case view 1001");
        maria.presses("Add information");
        maria.says("It snows again", " ", "x".repeat(10_001), "A second line\nand a third " + "y".repeat(130));
        maria.sends(Player.file("../snow.png"), Player.file("log.txt"));
        maria.sends(Player.file("virus.exe"));
        maria.fills("Add to CS-1001", "Typed in a field");
        maria.presses("Done");
        maria.pressesId("add:1001");
        maria.on(Player.WORDS_ONLY).says("more");
        maria.on(Player.TYPING).says("cancel");
        stage.scene("Others do not");
        List.of(stage.daniel, stage.aisha, stage.tom, stage.grace, stage.sam, stage.nora, stage.stranger)
                .forEach(other -> other.pressesId("add:1001"));
        stage.daniel.says("done");
        maria.pressesId("add:9999");
    }

    private static void working(Stage stage) {
        stage.scene("Staff begin to work");
        Player sam = stage.sam;
        sam.says("/case view 1001");
        sam.presses("Start work");
        sam.pressesId("move:1001:start:ask:submitted");
        stage.maria.pressesId("move:1001:start:ask:in_progress");
        stage.grace.pressesId("move:1001:close:ask:in_progress");
        stage.tom.pressesId("move:1001:close:ask:in_progress");
        stage.otto.pressesId("move:1001:close:ask:in_progress");
        everybody(stage, "In progress");
    }

    private static void waiting(Stage stage) {
        stage.scene("It waits for the contact, who answers");
        Player sam = stage.sam;
        sam.says("/case view 1001");
        sam.presses("Waiting on contact");
        sam.says("", "z".repeat(3000), "no");
        sam.pressesId("move:1001:wait:ask:in_progress");
        sam.says("Which calendar?");
        everybody(stage, "Waiting on contact");
        stage.maria.presses("Answer");
        stage.maria.says("The one of this year", "done");
        sam.pressesId("move:1001:wait:ask:in_progress");
        sam.presses("Yes, it waits");
        stage.maria.pressesId("add:1001");
        stage.maria.says("As I said", "done");
    }

    private static void resolving(Stage stage) {
        stage.scene("It is resolved");
        Player sam = stage.sam;
        sam.says("/case view 1001");
        sam.presses("Resolve");
        sam.presses("No, leave it");
        sam.presses("Resolve");
        sam.fills("How was it resolved? Everybody who sees the case can read it. You need not say anything.",
                "The calendar was set.");
        everybody(stage, "Resolved");
        stage.maria.pressesId("add:1001");
        stage.sam.pressesId("move:1001:resolve:sure:in_progress");
    }

    private static void rating(Stage stage) {
        stage.scene("It is rated");
        Player maria = stage.maria;
        maria.presses("Good");
        maria.presses("Good");
        maria.says("/case view 1001");
        maria.presses("Bad");
        stage.daniel.pressesId("rate:1001:okay");
        List.of(stage.grace, stage.sam, stage.tom, stage.stranger).forEach(other -> other.pressesId("rate:1001:good"));
        stage.sam.says("/case view 1001");
    }

    private static void reopening(Stage stage) {
        stage.scene("It is reopened");
        Player maria = stage.maria;
        maria.presses("Reopen");
        maria.says("no");
        maria.presses("Reopen");
        maria.says("", "Still wrong");
        everybody(stage, "Reopened");
        maria.pressesId("rate:1001:good");
    }

    private static void closing(Stage stage) {
        stage.scene("It is closed by its contact");
        Player maria = stage.maria;
        maria.presses("Close");
        maria.says("never mind");
        maria.presses("Close");
        maria.presses("Yes, close it");
        maria.presses("Yes, close it");
        everybody(stage, "Closed");
        maria.pressesId("add:1001");
        maria.pressesId("leave:1001");
        maria.pressesId("leave:9999");
        maria.pressesId("move:9999:close:ask:submitted");
        stage.scene("And another one by the staff");
        Beginnings.question(stage, maria, "Rain day", "medium");
        stage.sam.says("/case view 1002");
        stage.sam.presses("Close");
        stage.sam.says("yes");
        maria.pressesId("rate:1002:good");
    }

    private static void files(Stage stage) {
        stage.scene("Files");
        stage.maria.says("/case files 1001");
        stage.maria.picks("Which file do you want?", "snow.png");
        stage.maria.asksFor("file:1001:nonsense");
        stage.sam.says("/case view 1001");
        stage.sam.presses("Files (2)");
        stage.sam.picksId("files:1001", "nonsense");
        stage.tom.pressesId("files:1001");
        stage.tom.asksFor("file:1001:nonsense");
        stage.nora.says("/case files 1001");
        stage.nora.picks("Which file do you want?", "log.txt");
        stage.maria.says("/case files 1002");
        Beginnings.question(stage, stage.maria, "Printers", "low");
        stage.maria.pressesId("add:1003");
        stage.maria.sends(Player.file("one.png"));
        stage.maria.says("done", "/case files 1003");
    }

    private static void tooManyFiles(Stage stage) {
        stage.scene("More files than a case takes");
        Upload[] ten = IntStream.range(0, 10).mapToObj(i -> Player.file(i + ".png")).toArray(Upload[]::new);
        stage.maria.pressesId("add:1003");
        stage.script.quietly(() -> IntStream.range(0, 9).forEach(_ -> stage.maria.sends(ten)));
        stage.maria.sends(ten);
        stage.maria.says("done");
    }

    private static void export(Stage stage) {
        stage.scene("Everything of a case as a file");
        stage.stored(stores -> stores.caseWrites()
                .add(
                        new CaseNumber(1001),
                        new CaseMessage(stage.now(), Actor.system(), true, "Licence expired", List.of())));
        for (Player player : List.of(stage.maria, stage.sam, stage.nora, stage.aisha, stage.grace, stage.tom)) {
            player.says("/case export 1001", "/case export cs-1001 json");
        }
        stage.maria.pressesId("export:1001:html");
        stage.tom.asksFor("export:1001:html");
        stage.stranger.asksFor("export:1001:html");
        stage.maria.asksFor("view:1001");
        stage.maria.asksFor("nonsense");
    }

    private static void aLongHistory(Stage stage) {
        stage.scene("A long history, page by page");
        Beginnings.question(stage, stage.maria, "Long talk", "low");
        stage.script.quietly(() -> {
            stage.maria.pressesId("add:1004");
            for (int message = 1; message <= 23; message++) {
                stage.maria.says("Message number " + message);
            }
            stage.maria.says("done");
        });
        stage.maria.says("/case view 1004");
        stage.maria.presses("Show earlier");
        stage.maria.presses("Show earlier");
        String earlier = stage.maria.control("past:");
        stage.tom.pressesId(earlier);
        stage.nora.pressesId(earlier);
    }

    private static void similar(Stage stage) {
        stage.scene("Cases that are over and about something like it");
        Player maria = stage.maria;
        maria.says("/case open ask a question", "me", "low", "How do I mark a snow day?", "It is cold", "done",
                "calendar", "skip", "skip");
        maria.presses("View CS-1001");
        maria.says("/case resume", "submit");
        stage.daniel.says("/case open ask a question", "northfield", "me", "low", "A snow day", "It is cold", "done",
                "calendar", "skip", "skip", "cancel", "yes");
        stage.passes(Duration.ofDays(1));
        maria.opensHome();
        stage.sam.opensHome();
        stage.nora.opensHome();
    }

    private static void otherDepartments(Stage stage) {
        stage.scene("A case of a department and a type that are no more");
        stage.database.execute("UPDATE support_case SET department = 'elsewhere', case_type = 'gone'"
                + " WHERE number = 1003");
        stage.maria.says("/case view 1003", "/case list printers");
        stage.sam.says("/case view 1003");
        stage.nora.says("/case view 1003");
        stage.maria.speaks(Locale.GERMANY, Optional.empty()).says("/case view 1001");
        stage.maria.opensHome();
    }
}
