package org.caseassistant.persistence.screens;

import java.time.Duration;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.drafts.DraftReminders;
import org.caseassistant.core.upkeep.Housekeeping;
import org.caseassistant.persistence.conversations.SamplePeople;

/** Getting around in a draft, stopping, going on, and throwing it away. */
final class Drafts implements Scenario {
    @Override
    public void play(Stage stage) {
        gettingAround(stage);
        files(stage);
        longAnswers(stage);
        goingOn(stage);
        oldControls(stage);
        submittedTwice(stage);
        aChangedCatalogue(stage);
        expiry(stage);
    }

    private static void gettingAround(Stage stage) {
        stage.scene("Getting around");
        Player maria = stage.maria;
        maria.says("/case open ask a question", "skip", "back", "me", "low", "skip", "", "review", "what", "continue",
                "Snow day", "back", "", "How?");
        maria.presses("Start this answer again");
        maria.says("How?", "done", "m", "nothing", "calendar", "edit nonsense", "edit subject");
        maria.says("edit module", "keep", "review", "edit", "subject", "Snow days", "location", "Calendar > Days",
                "edit location within product", "remove", "review", "submit now");
        maria.picks("Change an answer", "Priority");
        maria.presses("Keep this answer");
        maria.says("done", "review", "cancel", "what", "no", "cancel", "submit", "yes");
        maria.says("back");
        stage.scene("Controls of this very question, used in other ways");
        maria.says("/case open ask a question", "me", "low", " ");
        String draft = maria.control("d:").split(":", -1)[1];
        maria.picksId("d:" + draft + ":3:answer:subject", "low");
        maria.fillsId("d:" + draft + ":3:answer:nonsense", "Words");
        maria.fillsId("d:" + draft + ":3:answer:priority", "high");
        for (String action : new String[] {"clear:", "edit:nonsense", "insist:", "done:", "preset:", "remove_file:",
            "answer:module", "submit:"}) {
            maria.pressesId("d:" + draft + ":4:" + action);
        }
        maria.says("edit priority");
        maria.pressesId("d:" + draft + ":5:clear:");
        maria.says("cancel", "yes");
        stage.scene("Thrown away by the buttons");
        maria.says("/case open ask a question", "me");
        maria.presses("Cancel");
        maria.presses("No, go on");
        maria.presses("Cancel");
        maria.presses("Yes, throw it away");
        maria.presses("Yes, throw it away");
    }

    private static void files(Stage stage) {
        stage.scene("Files");
        Player maria = stage.maria;
        maria.sends(Player.file("early.png"));
        maria.says("/case open ask a question");
        maria.sends(Player.file("virus.exe"));
        maria.sends(Player.file("empty.png", ""));
        maria.sends(Player.file("big.png", "x".repeat(1001)));
        maria.sends(Player.file("../../etc/one.png"));
        maria.says("me", "low", "Snow day", "How?", "done", "calendar", "skip", "words");
        maria.sends(Player.file("two.png"), Player.file("three.png"));
        maria.picks("Remove a file", "one.png");
        maria.says("done");
        maria.picks("Remove a file", "two.png");
        maria.sends(Player.file("four.png"));
        maria.says("edit attachments", "remove");
        maria.sends(
                Player.file("1.png"), Player.file("2.png"), Player.file("3.png"), Player.file("4.png"),
                Player.file("5.png"), Player.file("6.png"), Player.file("7.png"), Player.file("8.png"),
                Player.file("9.png"), Player.file("10.png"), Player.file("11.png"));
        maria.on(Player.WORDS_ONLY).says("review", "edit attachments");
        maria.on(Player.TYPING).says("cancel", "yes");
    }

    private static void longAnswers(Stage stage) {
        stage.scene("Answers that are too long");
        Player maria = stage.maria;
        maria.says("/case open ask a question", "me", "low", "x".repeat(121), "y".repeat(120), "z".repeat(2999), "zz",
                "z", "done", "Snow\u0000 day", "calendar", "w".repeat(500), "skip", "cancel", "yes");
    }

    private static void goingOn(Stage stage) {
        stage.scene("Going on with none, one and two");
        Player maria = stage.maria;
        maria.says("/case resume", "/case open ask a question", "me", "low", "/case", "/case list", "/case resume");
        maria.says("/case open ask a question", "/case open server issue", "/case open", "/case resume", "what", "ask");
        maria.says("/case resume");
        maria.picks("Which one?", "Server Issue");
        maria.opensHome();
        maria.presses("Go on");
        maria.pressesId("drafts");
        maria.pressesId("open");
        maria.opensAbout("Nobody can sign in", "https://chat.example/1");
        maria.says("ask a question");
        maria.says("cancel", "yes", "/case resume", "cancel", "yes");
    }

    private static void oldControls(Stage stage) {
        stage.scene("Buttons of before, and of others");
        Player maria = stage.maria;
        maria.says("/case open ask a question");
        String menu = maria.control("d:");
        maria.pressesId(menu);
        maria.presses("Use Maria Lopez");
        maria.presses("Use Maria Lopez");
        String draft = menu.split(":", -1)[1];
        stage.daniel.pressesId("d:" + draft + ":1:review:");
        stage.daniel.pressesId("resume:" + draft);
        stage.sam.pressesId("resume:" + draft);
        stage.grace.pressesId("d:" + draft + ":1:submit:");
        maria.pressesId("d:" + draft + ":2:insist:");
        maria.pressesId("d:" + draft + ":2:edit:");
        maria.pressesId("d:" + draft + ":2:discard:");
        maria.pressesId("d:" + draft + ":2:submit:");
        maria.pressesId("d:" + draft + ":2:form:");
        maria.pressesId("d:" + draft + ":2:form:nonsense");
        maria.pressesId("d:" + draft + ":2:answer:subject");
        maria.pressesId("d:nosuchdraft:1:review:");
        maria.says("cancel", "yes");
    }

    private static void submittedTwice(Stage stage) {
        stage.scene("Submitted twice");
        Player maria = stage.maria;
        maria.says("/case open ask a question", "me", "low", "Snow day", "How?", "done", "calendar", "skip", "skip");
        String submit = maria.control("d:").replaceFirst("[a-z_]+:$", "submit:");
        maria.presses("Submit");
        maria.isToldOfAgain();
        maria.presses("Submit");
        maria.pressesId(submit);
        stage.scene("One who may not open cases any more");
        Player tom = stage.tom;
        tom.says("/case open ask a question", "me", "low", "Snow day", "How?", "done", "calendar", "skip", "skip");
        stage.becomes(SamplePeople.TOM, ContactType.READ_ONLY);
        tom.presses("Submit");
        tom.says("/case resume", "review");
    }

    private static void aChangedCatalogue(Stage stage) {
        stage.scene("The catalogue is changed meanwhile");
        Player maria = stage.maria;
        maria.says("/case open ask a question", "me", "low", "Snow day", "How?", "done", "calendar");
        String text = CatalogSource.builtIn().text();
        stage.uses(new CatalogSource("catalog.yaml", text.replace("      - Calendar\n", "")));
        maria.says("/case resume", "review");
        stage.uses(new CatalogSource("catalog.yaml", text.replace("- id: ask-a-question", "- id: ask-us")));
        maria.says("review", "/case resume");
        stage.uses(CatalogSource.builtIn());
    }

    private static void expiry(Stage stage) {
        stage.scene("Drafts expire");
        // Drafts of the very same moment are reminded of in any order.
        stage.passes(Duration.ofMinutes(1));
        Player maria = stage.maria;
        maria.says("/case open consulting", "me", "low", "Grading", "Advice", "done", "tomorrow");
        stage.passes(Duration.ofDays(5));
        maria.says("/case resume", "review");
        stage.passes(Duration.ofDays(13).plusMinutes(1));
        keepHouse(stage);
        keepHouse(stage);
        maria.presses("Go on");
        stage.passes(Duration.ofDays(15));
        maria.says("next friday", "/case resume");
        keepHouse(stage);
        maria.presses("Go on");
        maria.says("/case open consulting", "me");
        stage.passes(Duration.ofDays(15));
        maria.says("low", "/case open consulting");
    }

    private static void keepHouse(Stage stage) {
        stage.happens("the house is kept", () -> {
            new DraftReminders(stage.transactions()).run();
            new Housekeeping(stage.storage(), stage::now).run();
        });
    }
}
