package org.caseassistant.persistence.screens;

import java.util.List;
import java.util.Map;

/** Every command, with what may follow it and what may not, given by one of each sort of person. */
final class Commands implements Scenario {
    private static final List<String> LINES = List.of(
            "/help",
            "/case help",
            "/case nonsense",
            "/nonsense",
            "/skip",
            "hello",
            "/case list",
            "/case list closed",
            "/case list all snow",
            "/case list nothing of it",
            "/case view",
            "/case view x",
            "/case view 1001",
            "/case view CS-9999",
            "/case export",
            "/case export 1001",
            "/case export 1001 json",
            "/case export 1001 pdf",
            "/case export 9999",
            "/case files",
            "/case files 1001",
            "/case files 9999",
            "/case",
            "/case open",
            "/case open nonsense",
            "/case resume",
            "/case open ask a question",
            "/case resume",
            "/desk",
            "/desk nonsense",
            "/desk queue",
            "/desk queue all snow",
            "/desk stats",
            "/desk stats application 12",
            "/desk stats 99",
            "/desk stats nowhere",
            "/desk here application",
            "/desk leave",
            "/desk list",
            "/unlink",
            "/contact",
            "/contact nonsense",
            "/contact list",
            "/contact list north",
            "/contact list nowhere",
            "/contact show",
            "/contact show grace.miller@northfield.example.org",
            "/contact show nobody@example.org",
            "/contact link",
            "/contact link nobody@example.org U1",
            "/contact link grace.miller@northfield.example.org !",
            "/contact unlink",
            "/contact unlink U1",
            "/contact unlink !",
            "/contact unlink nobody@example.org",
            "/workspace",
            "/workspace nonsense",
            "/workspace list",
            "/workspace bind",
            "/workspace bind T9 Nowhere",
            "/workspace unbind",
            "/delivery",
            "/delivery nonsense",
            "/delivery list",
            "/delivery list x",
            "/delivery list 5",
            "/delivery retry",
            "/delivery retry x",
            "/delivery retry 99",
            "/notices",
            "/notice",
            "/notice nonsense",
            "/notice list",
            "/notice view",
            "/notice view 1",
            "/notice view 99",
            "/notice update",
            "/notice update x",
            "/notice update 99",
            "/notice update 1",
            "/notice resolve",
            "/notice resolve 2",
            "/notice reschedule",
            "/notice reschedule 1",
            "/notice cancel",
            "/notice cancel 1",
            "/notice incident",
            "/notice maintenance",
            "/notice subscribe",
            "/notice unsubscribe",
            "/notice mail",
            "/notice mail on",
            "/notice mail off",
            "/notice mail sometimes",
            "/link",
            "/link nonsense",
            "/link code 123456");

    @Override
    public void play(Stage stage) {
        Beginnings.question(stage, stage.maria, "Snow day", "low");
        Beginnings.incident(stage, stage.nora, "Slow logins");
        Beginnings.maintenance(stage, stage.nora, "Database upgrade");
        for (Player player : stage.oneOfEachSort()) {
            stage.scene("What " + player.identity().user() + " may");
            LINES.forEach(player::says);
        }
        stage.scene("A stranger where nobody vouches for them");
        Player visitor = stage.player("visitor", "");
        visitor.says("/case", "hello", "/link", "/help");
        visitor.opensHome();
        visitor.pressesId("view:1001");

        stage.scene("Everybody's own page");
        stage.oneOfEachSort().forEach(Player::opensHome);

        stage.scene("A platform tells of a command again");
        stage.maria.says("/case list");
        stage.maria.isToldOfAgain();
        stage.scene("What another version of the program answered");
        stage.maria.says("/case list");
        stage.database.execute("UPDATE processed_event SET reply = '{\"screens\": []}'");
        stage.maria.isToldOfAgain();
        stage.scene("What no version of the program ever made");
        for (String control : List.of("x", "d:1:2:3:4", "view:x", "more:1:2:3", "desk:1001:x", "notice:x:1", "a:b:c")) {
            stage.maria.pressesId(control);
        }
        stage.maria.fillsForm("view:1001", Map.of(), Map.of(), true);
    }
}
