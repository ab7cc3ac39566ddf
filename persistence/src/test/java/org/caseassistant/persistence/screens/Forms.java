package org.caseassistant.persistence.screens;

import static org.caseassistant.persistence.screens.Player.picked;
import static org.caseassistant.persistence.screens.Player.typed;

import java.util.List;
import java.util.Map;

/** Many questions on one form. */
final class Forms implements Scenario {
    @Override
    public void play(Stage stage) {
        aWholeForm(stage);
        aFormThatAsksMore(stage);
        shortForms(stage);
        oneQuestion(stage);
        theOthers(stage);
    }

    private static void aWholeForm(Stage stage) {
        stage.scene("A whole form");
        Player maria = stage.maria.on(Player.FORMS);
        maria.says("/case open report an outage");
        maria.presses("Fill in as one form");
        maria.sendsForm(
                Map.of("contact", typed("me"), "priority", picked("urgent"), "description", typed(""),
                        "subject", typed("Down")),
                Map.of("attachments", List.of(Player.file("virus.exe"))));
        maria.sendsForm(
                Map.of("contact", typed("me"), "priority", picked("critical"), "description", typed("All of it"),
                        "subject", typed("Down"), "error-message", typed("")),
                Map.of("attachments", List.of(Player.file("shot.png"))));
        maria.presses("Submit");
        maria.sendsForm(Map.of("contact", typed("me")));
    }

    private static void aFormThatAsksMore(Stage stage) {
        stage.scene("A form that asks more of some, by a contact of two districts");
        Player daniel = stage.daniel.on(Player.FORMS);
        daniel.says("/case open server access");
        daniel.presses("Fill in as one form");
        daniel.changesForm(Map.of("request-type", picked("sql-server"), "subject", typed("half-writ")));
        daniel.changesForm(Map.of("account", picked("1"), "request-type", picked("sql-server")));
        daniel.sendsForm(Map.of(
                "account", picked("1"), "contact", typed("maria"), "priority", picked("low"), "subject",
                typed("Access"), "description", typed("For our analyst"), "request-type", picked("sql-server")));
        daniel.sendsForm(Map.of("schema-bootcamp", picked("yes")));
        daniel.says("review");
        daniel.presses("Fill in as one form");
        daniel.says("cancel");
        daniel.says("yes");
        stage.scene("A form of one that is gone, of another, and of somebody else");
        daniel.sendsForm(Map.of("subject", typed("Access")));
        daniel.fillsForm("view:1001", Map.of(), Map.of(), true);
        daniel.fillsForm("nonsense", Map.of(), Map.of(), true);
        stage.grace.fillsForm("d:draft1:1:form:", Map.of(), Map.of(), true);
    }

    private static void shortForms(Stage stage) {
        stage.scene("Forms of five questions, where nobody types");
        Player daniel = stage.daniel.on(Player.SHORT_FORMS);
        daniel.says("/case open request consulting");
        daniel.presses("Fill in as one form");
        daniel.sendsForm(Map.of("account", picked("2")));
        daniel.presses("Fill in as one form");
        daniel.sendsForm(Map.of(
                "contact", picked("2"), "priority", picked("low"), "subject", typed("Grading"), "description",
                typed("Advice"), "preferred-consult-date", typed("nonsense")));
        daniel.sendsForm(Map.of(
                "contact", picked("2"), "priority", picked("low"), "subject", typed("Grading"), "description",
                typed("Advice"), "preferred-consult-date", typed("next tuesday")));
        daniel.presses("Fill in as one form");
        daniel.sendsForm(Map.of("preferred-consult-date-2", typed(""), "preferred-consult-date-3", typed("")));
        daniel.presses("Skip");
        daniel.presses("Submit");
        daniel.says("/case list all", "/case view 1002");
        daniel.opensHome();
    }

    private static void oneQuestion(Stage stage) {
        stage.scene("A form for one question");
        Player daniel = stage.daniel.on(Player.SHORT_FORMS);
        daniel.says("/case open request training");
        daniel.picks("Account", "Northfield Public Schools");
        daniel.presses("Use Daniel Okafor");
        daniel.presses("Use Medium");
        String subject = daniel.control("d:");
        daniel.pressesId(subject);
        daniel.sendsForm(Map.of("subject", typed("x".repeat(200))));
        daniel.sendsForm(Map.of("subject", typed("New teachers")));
        daniel.pressesId(daniel.control("d:"));
        daniel.sendsForm(Map.of("description", typed("Twelve")));
        daniel.picks("Request Type", "Online training");
        daniel.pressesId(daniel.control("d:"));
        daniel.sendsForm(Map.of("preferred-training-date", typed("next monday; next friday")));
        daniel.pressesId(daniel.control("d:"));
        daniel.sendsForm(Map.of(), Map.of("attachments", List.of(Player.file("one.png"))));
        daniel.presses("Review");
        daniel.presses("Submit");
    }

    private static void theOthers(Stage stage) {
        stage.scene("The forms of all other types");
        Player maria = stage.maria.on(Player.FORMS);
        for (String type : List.of("application issue", "ask a question", "data restore", "server issue", "modify",
                "technical services")) {
            maria.says("/case open " + type);
            maria.presses("Fill in as one form");
        }
        maria.says("/case resume");
        maria.changesForm(Map.of("request-type", picked("replace")));
    }
}
