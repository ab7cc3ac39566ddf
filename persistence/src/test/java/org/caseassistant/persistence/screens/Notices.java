package org.caseassistant.persistence.screens;

import static org.caseassistant.persistence.screens.Player.picked;
import static org.caseassistant.persistence.screens.Player.typed;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;

/** Notices are posted, changed and read, and cases report the same. */
final class Notices implements Scenario {
    @Override
    public void play(Stage stage) {
        incident(stage);
        maintenance(stage);
        picking(stage);
        reading(stage);
        timesThatMakeNoSense(stage);
        inForms(stage);
        meanwhile(stage);
        sameSymptoms(stage);
        closed(stage);
    }

    private static void incident(Stage stage) {
        stage.scene("Nothing yet");
        Player nora = stage.nora;
        nora.says("/notices", "/notice list", "/notice update", "/notice resolve 1");
        nora.pressesId("notice:closed:");
        stage.scene("An incident");
        nora.says("/notice incident", "Logging in is slow", "huge", "critical", "sis, finance", "",
                "Since 8 it takes a minute.", "done", "back", "review", "submit");
        nora.says("/notice incident", "Never posted", "/notice incident", "cancel", "yes");
        stage.passes(Duration.ofHours(1));
        nora.says("/notice update 1", "identified", "A disk is full.", "done", "submit", "/notice update 1",
                "investigating", "monitoring", "We watch it.", "done", "submit");
        nora.says("/notice reschedule 1", "/notice cancel 1");
        stage.passes(Duration.ofHours(1));
        nora.says("/notice resolve n-1", "It is fast again.", "done");
        nora.presses("Submit");
        nora.presses("Submit");
        nora.says("/notice update 1", "/notice list", "/notice view 1", "/notices");
        stage.maria.pressesId("notice:show:1");
    }

    private static void maintenance(Stage stage) {
        stage.scene("Maintenance");
        Player paula = stage.paula;
        paula.says("/notice maintenance", "Database upgrade", "minor", "skip", "12/6/2026 2:00 am",
                "12/6/2026 6:00 am", "No access meanwhile.", "done", "submit");
        paula.says("/notice resolve 2", "/notice update 2", "Nothing changes.", "done", "submit");
        paula.says("/notice reschedule 2", "12/13/2026 2:00 am", "12/13/2026 6:00 am", "skip", "submit");
        paula.says("/notice update 2", "in progress", "It has begun.", "done", "submit");
        paula.says("/notice resolve 2", "Done.", "done", "submit");
        Beginnings.maintenance(stage, paula, "Another upgrade");
        paula.says("/notice cancel 3", "skip", "submit");
    }

    private static void picking(Stage stage) {
        stage.scene("Picking one");
        Player nora = stage.nora;
        nora.says("/notice update");
        Beginnings.incident(stage, nora, "Reports fail");
        Beginnings.maintenance(stage, nora, "Network work");
        for (String task : new String[] {"update", "resolve", "reschedule", "cancel"}) {
            nora.says("/notice " + task);
        }
        nora.picks("Which notice?", "N-5");
        nora.says("cancel", "yes");
        nora.pressesId("notice:pick:resolve");
        nora.picksId("notice:pick:resolve", "4");
        nora.says("cancel", "yes");
        nora.picksId("notice:pick:resolve", "99");
        nora.picksId("notice:pick:resolve", "x");
        nora.pressesId("notice:update:4");
        nora.says("cancel", "yes");
        nora.pressesId("notice:incident:4");
        nora.says("cancel", "yes");
        stage.sam.pressesId("notice:pick:update");
        stage.maria.pressesId("notice:update:4");
    }

    private static void reading(Stage stage) {
        stage.scene("Everybody reads them");
        stage.maria.says("/notices");
        stage.maria.presses("Closed notices");
        stage.maria.opensHome();
        stage.maria.pressesId("notice:show:4");
        stage.maria.pressesId("notice:show:99");
        stage.paula.says("/notice list", "/notice view 4");
        stage.paula.opensHome();
        stage.paula.on(Player.SHORT_FORMS).says("/notices", "/notice view 4");
        stage.paula.on(Player.TYPING);
    }

    private static void timesThatMakeNoSense(Stage stage) {
        stage.scene("Times that make no sense");
        stage.nora.says("/notice maintenance", "Database upgrade", "minor", "skip", "12/6/2026", "12/5/2026 6:00 am",
                "No access.", "done", "submit", "edit planned start", "12/6/2026 2:00 am", "submit",
                "edit planned start", "11/23/2026 1:00 am", "submit", "edit planned start", "12/5/2026 1:00 am",
                "submit");
    }

    private static void inForms(Stage stage) {
        stage.scene("In a form");
        Player nora = stage.nora.on(Player.FORMS);
        nora.says("/notice incident");
        nora.presses("Fill in as one form");
        nora.sendsForm(Map.of("title", typed(""), "severity", picked("major"), "text", typed("We look into it.")));
        nora.sendsForm(Map.of(
                "title", typed("E-mail is late"), "severity", picked("major"), "services", picked(), "state",
                picked("investigating"), "text", typed("We look into it.")));
        nora.presses("Submit");
        nora.says("/notice maintenance");
        nora.presses("Fill in as one form");
        nora.says("cancel", "yes");
        nora.on(Player.TYPING);
    }

    private static void meanwhile(Stage stage) {
        stage.scene("Somebody else was faster, and one who may not any more");
        stage.nora.says("/notice update 7", "identified", "A queue is full.", "done");
        stage.paula.says("/notice resolve 7", "It is over.", "done", "submit");
        stage.nora.says("submit", "/case resume");
        stage.paula.says("/notice incident", "Too late", "minor", "skip", "", "Words", "done");
        stage.stored(stores -> {
            var paula = (StaffMember) stores.directory().personByEmail("paula@support.example.org").orElseThrow();
            stores.directory()
                    .changeStaff(paula.id(), new StaffProfile(
                            "Paula", "Stern", "paula@support.example.org", Set.of(), Set.of(Right.WORK_CASES)));
            return true;
        });
        stage.paula.says("submit", "review");
    }

    private static void sameSymptoms(Stage stage) {
        stage.scene("The same symptoms, of one incident and of two");
        Player maria = stage.maria;
        maria.says("/case open request training", "cancel", "yes", "/case open report an outage");
        maria.presses("I have the same symptoms");
        maria.says("me", "critical", "No reports", "All of them", "done", "skip", "skip", "submit");
        maria.says("/case view 1001", "/case export 1001");
        Beginnings.incident(stage, stage.nora, "A title that is longer than the forty characters of a button");
        stage.daniel.says("/case open server issue");
        stage.daniel.presses("Same symptoms: Reports fail");
        stage.daniel.pressesId("notice:same:nosuchdraft.4");
        stage.nora.pressesId("notice:same:nosuchdraft.4");
        stage.nora.says("/notice list", "/notice view 4");
        stage.nora.says("/notice resolve 8", "It is over.", "done", "submit");
        stage.daniel.says("/case resume");
        stage.daniel.presses("Same symptoms: A title that is longer than the forty ch…");
        stage.daniel.says("northfield", "me", "low", "No reports", "None", "done", "ad hoc", "skip", "yesterday",
                "skip",
                "submit");
        stage.nora.says("/notice view 4");
        stage.sam.says("/case view 1001");
        stage.nora.says("/case view 1001");
    }

    private static void closed(Stage stage) {
        stage.scene("Closed ones, page by page");
        for (int i = 1; i <= 20; i++) {
            Beginnings.incident(stage, stage.nora, "Old " + i);
            int number = 8 + i;
            stage.script.quietly(() -> stage.nora.says("/notice resolve " + number, "Over.", "done", "submit"));
        }
        stage.maria.pressesId("notice:closed:");
        stage.maria.presses("Show more");
        stage.maria.presses("Show more");
        stage.nora.pressesId("notice:closed:");
        stage.nora.pressesId("notice:closed:4");
        stage.nora.pressesId("notice:closed:99");
        stage.maria.speaks(Locale.GERMANY, Optional.empty()).says("/notices");
        stage.maria.pressesId("notice:show:1");
    }
}
