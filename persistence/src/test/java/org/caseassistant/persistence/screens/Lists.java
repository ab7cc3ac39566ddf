package org.caseassistant.persistence.screens;

import java.time.Duration;
import java.util.List;

/** Lists of cases: pages, filters, words, and what is typed wrongly. */
final class Lists implements Scenario {
    private static final List<String> WORDS = List.of(
            "",
            "open",
            "closed",
            "all",
            "all DAY",
            "all sno d",
            "snow",
            "rain",
            "atendance",
            "atendance rain",
            "closed atendance",
            "type:question all rain",
            "rain type:question priority:low closed",
            "type:question rain priority:low",
            "type:outage",
            "all type:outage",
            "type:nonsense",
            "priority:huge",
            "priority:critical",
            "state:submitted",
            "state:progress rain",
            "state:nonsense",
            "department:application all",
            "department:nonsense",
            "assignee:nobody",
            "assignee:me",
            "assignee:sam",
            "assignee:nonsense",
            "account:northfield",
            "account:nowhere",
            "older:3",
            "older:4d all",
            "older:x",
            "older:9999",
            "1001",
            "9999",
            "all day all",
            "all " + "x".repeat(40) + " " + "y".repeat(40));

    @Override
    public void play(Stage stage) {
        stage.scene("Nothing yet");
        stage.maria.says("/case list", "/case list closed", "/case list all rain");
        stage.sam.says("/desk queue", "/desk queue all");
        begin(stage);
        stage.scene("By words, for a contact");
        WORDS.forEach(words -> stage.maria.says("/case list " + words));
        stage.scene("By words, for the staff");
        WORDS.forEach(words -> stage.sam.says("/desk queue " + words));
        stage.sam.says("/case list all", "/desk queue");
        stage.scene("For an administrator, for one of another department, and for a neighbour");
        stage.nora.says("/desk queue", "/desk queue account:northfield snow", "/desk queue assignee:sam all");
        stage.otto.says("/desk queue", "/desk queue all", "/case list");
        stage.tom.says("/case list", "/case list 1001", "/case list attendance", "/case list atendance");
        stage.grace.says("/case list");
        pages(stage);
        stage.scene("Where one is asked for");
        stage.maria.pressesId("cases");
        stage.maria.picksId("cases", "CS-1001");
        stage.maria.picksId("cases", "nonsense");
        stage.tom.picksId("cases", "CS-1001");
    }

    private static void begin(Stage stage) {
        Beginnings.question(stage, stage.maria, "Snow day", "low");
        Beginnings.question(stage, stage.maria, "Attendance codes", "high");
        stage.script.quietly(() -> {
            stage.maria.pressesId("move:1001:close:sure:submitted");
            stage.passes(Duration.ofDays(4));
            for (int i = 0; i < 21; i++) {
                Beginnings.question(stage, stage.maria, "Rain " + i, i % 2 == 0 ? "low" : "medium");
                stage.passes(Duration.ofMinutes(1));
            }
            stage.sam.pressesId("desk:1003:claim");
        });
    }

    private static void pages(Stage stage) {
        stage.scene("Page by page");
        stage.maria.says("/case list open type:question rain");
        stage.maria.presses("Show more");
        stage.maria.presses("Show more");
        stage.tom.pressesId(stage.maria.control("more:"));
        stage.sam.says("/desk queue older:0 department:application account:northfield assignee:nobody state:submitted");
        stage.sam.presses("Show more");
        stage.sam.says("/desk queue");
        stage.sam.presses("Show more");
        stage.sam.opensHome();
        stage.sam.presses("Show more");
        stage.maria.pressesId("more:1002:all");
        stage.maria.pressesId("more:1002:all snow");
        stage.maria.pressesId("more:1002:nonsense");
        stage.maria.pressesId("more:1003:open s=submitted t=ask-a-question p=low d=application-support a=0 c=1"
                + " o=9999999999 day");
    }
}
