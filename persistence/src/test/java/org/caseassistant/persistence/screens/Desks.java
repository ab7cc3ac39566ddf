package org.caseassistant.persistence.screens;

import static org.caseassistant.persistence.screens.Player.picked;
import static org.caseassistant.persistence.screens.Player.typed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Channel.Readers;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.Tenant;

/** Desks, and what staff do there to cases, in forms and by buttons. */
final class Desks implements Scenario {
    private static final String[] ACTIONS =
            {"claim", "reply", "note", "wait", "resolve", "assign", "priority", "transfer"};

    @Override
    public void play(Stage stage) {
        opening(stage);
        claiming(stage);
        inForms(stage);
        refusals(stage);
        handingOn(stage);
        moving(stage);
        leaving(stage);
    }

    private static Channel channel(String name, Readers readers) {
        return new Channel(new Place("test", Stage.TENANT, name), true, readers);
    }

    private static void opening(Stage stage) {
        stage.scene("A desk is opened");
        Player nora = stage.nora;
        nora.says("/desk here application", "/desk leave");
        nora.in(channel("support", Readers.OTHERS), "/desk here application");
        nora.in(channel("support", Readers.HIDDEN), "/desk here application");
        nora.in("support", "/desk here");
        nora.in("support", "/desk here nonsense");
        Beginnings.question(stage, stage.maria, "Rain day", "medium");
        nora.in(channel("support", Readers.EVERYBODY), "/desk here application");
        nora.in(channel("support", Readers.MEMBERS), "/desk here application support");
        nora.says("/desk list");
        stage.scene("Where another organisation is");
        Player away = stage.player("nora-away", "T2");
        stage.stored(stores -> {
            stores.tenants().bind(new Tenant("test", "T2"), new Binding.Own(), stage.now());
            return true;
        });
        stage.link(away, "nora.chen@support.example.org");
        away.in("elsewhere", "/desk here outage");
        stage.stored(stores -> {
            stores.tenants().bind(new Tenant("test", "T2"), new Binding.Unbound(), stage.now());
            return true;
        });
        away.in("elsewhere", "/desk here training");
        nora.in(new Channel(new Place("test", "T2", "elsewhere"), true), "/desk here training");
        nora.says("/desk list");
        // Of two places where somebody was at the very same moment, either is the last.
        stage.passes(Duration.ofMinutes(1));
        stage.scene("A case reaches it");
        stage.maria.says("/case open ask a question", "me", "high", "Snow day", "How do we?", "done", "calendar",
                "skip");
        stage.maria.sends(Player.file("one.png"));
        stage.maria.says("done", "submit");
    }

    private static void claiming(Stage stage) {
        stage.scene("It is claimed");
        stage.sam.on(Player.FORMS).pressesId("desk:1002:claim");
        stage.sam.pressesId("desk:1002:claim");
        stage.nora.on(Player.FORMS).pressesId("desk:1002:claim");
        stage.nora.pressesId("desk:1002:claim:case");
        stage.kim.on(Player.FORMS).pressesId("desk:1001:claim:case");
        stage.kim.says("/desk queue");
    }

    private static void inForms(Stage stage) {
        stage.scene("Everything in a form at the desk");
        Player sam = stage.sam;
        sam.pressesId("desk:1002:reply");
        sam.sendsForm(Map.of("text", typed(" ")));
        sam.sendsForm(Map.of("text", typed("x".repeat(10_001))));
        sam.sendsForm(Map.of("text", typed("See this")), Map.of("files", List.of(Player.file("virus.exe"))));
        sam.sendsForm(Map.of("text", typed("Which school is it?")), Map.of("files", List.of(Player.file("map.png"))));
        stage.maria.presses("Answer");
        stage.maria.says("North High", "done");
        sam.pressesId("desk:1002:note");
        sam.sendsForm(Map.of(), Map.of("files", List.of(Player.file("log.txt"))));
        sam.pressesId("desk:1002:note");
        sam.sendsForm(Map.of("text", typed("They forgot the password")));
        sam.pressesId("desk:1002:wait");
        sam.sendsForm(Map.of("text", typed("y".repeat(3000))));
        sam.sendsForm(Map.of("text", typed("Since when?")));
        stage.maria.pressesId("add:1002");
        stage.passes(Duration.ofHours(2));
        stage.maria.says("Since Monday", "done");
        sam.pressesId("desk:1002:priority");
        sam.sendsForm(Map.of("choice", picked("nonsense")));
        sam.sendsForm(Map.of("choice", picked("low")));
        sam.pressesId("desk:1002:assign");
        sam.sendsForm(Map.of("choice", typed("kim")));
        sam.pressesId("desk:1002:resolve");
        sam.sendsForm(Map.of("text", typed("")));
        stage.scene("Everything is late");
        for (String action : ACTIONS) {
            sam.pressesId("desk:1002:" + action);
            sam.fillsForm("desk:1002:" + action, Map.of("text", typed("Late")), Map.of(), true);
        }
        stage.maria.presses("Reopen");
        stage.maria.says("Still wrong");
    }

    private static void refusals(Stage stage) {
        stage.scene("Nobody else works it");
        for (Player player : List.of(stage.maria, stage.grace, stage.paula, stage.otto, stage.stranger)) {
            player.pressesId("desk:1002:claim");
            player.pressesId("desk:1002:reply");
            player.fillsForm("desk:1002:reply", Map.of("text", typed("Hello")), Map.of(), true);
        }
        stage.sam.pressesId("desk:9999:reply");
    }

    private static void handingOn(Stage stage) {
        stage.scene("It is handed on, with a note and without");
        Player sam = stage.sam;
        stage.nora.in("trainers", "/desk here training");
        sam.pressesId("desk:1002:transfer");
        sam.sendsForm(Map.of("choice", picked("nonsense"), "text", typed("")));
        sam.sendsForm(Map.of("choice", picked("training"), "text", typed("x".repeat(10_001))));
        sam.sendsForm(Map.of("choice", picked("training"), "text", typed("They need a course")));
        sam.pressesId("desk:1002:claim");
        stage.otto.on(Player.FORMS).pressesId("desk:1002:claim");
        stage.nora.fillsForm("desk:1001:transfer", Map.of("choice", picked("training")), Map.of(), true);
        stage.otto.pressesId("desk:1001:claim");
        stage.nora.fillsForm("desk:1001:transfer", Map.of("choice", picked("application-support")), Map.of(), true);
        stage.kim.pressesId("desk:1001:claim");
        stage.otto.pressesId("desk:1002:transfer");
        stage.otto.sendsForm(Map.of("choice", picked("application-support"), "text", typed("")));
        stage.nora.pressesId("desk:1002:transfer");
        stage.nora.sendsForm(Map.of("choice", picked("outage-response"), "text", typed("")));
        stage.nora.pressesId("desk:1002:assign");
        stage.nora.says("/case view 1002");
        stage.nora.presses("Claim");
    }

    private static void moving(Stage stage) {
        stage.scene("A desk moves");
        stage.nora.in("new-place", "/desk here application");
        stage.nora.in("support", "/desk here outage");
        stage.nora.says("/desk list");
    }

    private static void leaving(Stage stage) {
        stage.scene("A desk is left");
        stage.nora.in("new-place", "/desk leave");
        stage.nora.in("new-place", "/desk leave");
        stage.kim.pressesId("desk:1001:reply");
        stage.kim.sendsForm(Map.of("text", typed("Nobody sees this at a desk")));
    }
}
