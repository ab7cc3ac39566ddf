package org.caseassistant.persistence.screens;

import static org.caseassistant.persistence.screens.Player.picked;
import static org.caseassistant.persistence.screens.Player.typed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.turn.AssistantSettings;

/** What staff do to cases where they look at them, in conversation and in forms, and how its contact is reached. */
final class DeskConversations implements Scenario {
    @Override
    public void play(Stage stage) {
        Beginnings.question(stage, stage.maria, "Snow day", "low");
        inConversation(stage);
        choosing(stage);
        handingOn(stage);
        inForms(stage);
        byMail(stage);
        notAtAll(stage);
    }

    private static void inConversation(Stage stage) {
        stage.scene("In conversation");
        Player sam = stage.sam;
        sam.says("/case view 1001");
        sam.presses("Reply");
        sam.says(" ", "x".repeat(10_001), "no");
        sam.presses("Reply");
        sam.sends(Player.file("virus.exe"));
        sam.sends(Player.file("map.png"));
        sam.says("/case view 1001");
        sam.presses("Reply");
        sam.says("Which school is it?");
        sam.presses("Internal note");
        sam.says("cancel");
        sam.presses("Internal note");
        sam.says("They forgot the password");
        sam.presses("Internal note");
        sam.presses("No, leave it");
        sam.pressesId("desk:1001:wait:case");
        sam.sends(Player.file("map.png"));
        sam.says("y".repeat(3000), "Since when?");
        sam.pressesId("desk:1001:claim:case");
        stage.maria.pressesId("add:1001");
        stage.maria.says("Since Monday", "done");
        sam.fillsId("desk:1001:reply:case", "Thank you");
        sam.pressesId("desk:1001:resolve:case");
        sam.says("Set in the calendar");
        stage.kim.pressesId("desk:1001:reply:case");
        stage.maria.presses("Reopen");
        stage.maria.presses("Yes, reopen it");
    }

    private static void choosing(Stage stage) {
        stage.scene("Choosing");
        Player sam = stage.sam;
        sam.says("/case view 1001");
        sam.presses("Assign");
        sam.says("nobody we know", "kim");
        sam.presses("Priority");
        sam.picks("Which priority?", "High");
        sam.presses("Priority");
        sam.says("critical", "medium");
        stage.kim.opensHome();
        stage.kim.says("/case view 1001");
    }

    private static void handingOn(Stage stage) {
        stage.scene("Handing on");
        Player sam = stage.sam;
        sam.says("/case view 1001");
        sam.presses("Transfer");
        sam.says("nowhere", "nowhere: with a note", "training: " + "x".repeat(10_001), "no");
        sam.presses("Transfer");
        sam.says("Training: They need a course");
        stage.otto.says("/case view 1001");
        stage.otto.presses("Start work");
        stage.otto.presses("Transfer");
        stage.otto.picks("To which department?", "Application Support");
    }

    private static void inForms(Stage stage) {
        stage.scene("In forms, away from the desk");
        Player sam = stage.sam.on(Player.FORMS);
        sam.says("/case view 1001");
        for (String button : List.of("Reply", "Internal note")) {
            sam.presses(button);
            sam.sendsForm(Map.of("text", typed("In a form")), Map.of("files", List.of(Player.file("a.png"))));
        }
        sam.presses("Assign");
        sam.sendsForm(Map.of("choice", picked("nonsense")));
        sam.presses("Priority");
        sam.sendsForm(Map.of("choice", picked("high")));
        sam.pressesId("desk:1001:wait:case");
        sam.sendsForm(Map.of("text", typed("")));
        sam.pressesId("desk:1001:resolve:case");
        sam.sendsForm(Map.of("text", typed("Done")));
        sam.on(Player.TYPING);
    }

    private static void byMail(Stage stage) {
        stage.scene("A contact who does not chat");
        stage.maria.says("/case open ask a question", "grace", "low", "Rain day", "How?", "done", "calendar", "skip",
                "skip", "submit");
        Player sam = stage.sam;
        sam.pressesId("desk:1002:claim:case");
        sam.pressesId("desk:1002:reply:case");
        sam.says("Which school is it?");
        sam.pressesId("desk:1002:wait:case");
        sam.says("");
        sam.pressesId("desk:1002:resolve:case");
        sam.says("Done");
        stage.maria.presses("Reopen");
        stage.maria.says("Still wrong");
        stage.scene("A contact who chats, and may only read");
        stage.grace.says("/case view 1002");
        sam.fillsId("desk:1002:reply:case", "In the chat now");
        sam.fillsId("desk:1002:resolve:case", "Done once more");
        stage.grace.says("/case view 1002", "And thank you");
    }

    private static void notAtAll(Stage stage) {
        stage.scene("A contact who cannot be reached");
        AssistantSettings had = stage.settings();
        stage.sets(new AssistantSettings(
                had.phoneRegion(), had.draftLifetime(), had.largestFile(), had.fileTypes(), Optional.empty(),
                had.channelZone(), had.policy(), had.desk(), had.linking(), Optional.empty()));
        stage.maria.says("/case open ask a question", "aisha", "low", "Wind day", "How?", "done", "calendar", "skip",
                "skip", "submit");
        Player sam = stage.sam;
        sam.pressesId("desk:1003:claim:case");
        for (String action : List.of("reply", "wait", "resolve")) {
            sam.pressesId("desk:1003:" + action + ":case");
            sam.says("Words");
        }
        stage.stored(stores -> stores.directory().unlink(stage.maria.identity()));
        sam.says("/case view 1003");
    }
}
