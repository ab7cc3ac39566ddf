package org.caseassistant.persistence.screens;

import java.util.List;

/** What is suggested while somebody types into a menu. */
final class Suggested implements Scenario {
    @Override
    public void play(Stage stage) {
        Beginnings.question(stage, stage.maria, "Snow day", "low");
        Beginnings.question(stage, stage.maria, "Printers", "low");
        Beginnings.incident(stage, stage.nora, "Slow logins");
        Beginnings.maintenance(stage, stage.nora, "Database upgrade");
        stage.script.quietly(() -> {
            stage.sam.fillsId("desk:1002:resolve:case", "Done");
            stage.maria.pressesId("add:1001");
            stage.maria.sends(Player.file("one.png"), Player.file("two.png"));
            stage.maria.says("done", "/case open ask a question", "me", "/case open server access");
        });
        for (Player player : stage.oneOfEachSort()) {
            stage.scene("For " + player.identity().user());
            for (String control : List.of("open", "drafts", "cases", "for:case", "files:1001", "notice:pick:update",
                    "notice:pick:resolve", "desk:1001:assign", "desk:1001:priority", "desk:1001:transfer",
                    "desk:1001:reply", "view:1001", "link", "notice:show:1", "nonsense")) {
                player.types(control, "");
            }
        }
        stage.scene("By words");
        stage.maria.types("open", "cont mod");
        stage.maria.types("open", "x");
        stage.maria.types("cases", "snow");
        stage.maria.types("cases", "CS-1002");
        stage.maria.types("files:1001", "two");
        stage.sam.types("desk:1001:transfer", "tr");
        stage.scene("Within a draft");
        for (String control : List.of("d:draft5:0:edit:", "d:draft5:0:answer:module", "d:draft5:0:answer:contact",
                "d:draft5:0:answer:subject", "d:draft5:0:answer:nonsense", "d:nosuchdraft:0:edit:")) {
            stage.maria.types(control, "");
            stage.daniel.types(control, "");
        }
        stage.maria.types("d:draft5:0:answer:module", "cal");
    }
}
