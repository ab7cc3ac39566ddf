package org.caseassistant.persistence.screens;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.deskwork.DeskDigest;
import org.caseassistant.core.deskwork.DeskRounds;

/** What happens in time: reminders of cases that nobody claims, closing, and figures. */
final class Rounds implements Scenario {
    @Override
    public void play(Stage stage) {
        stage.nora.in("support", "/desk here application");
        stage.nora.in(new Channel(new Place("test", Stage.TENANT, "trainers"), true), "/desk here training");
        unclaimed(stage);
        moreUrgent(stage);
        closing(stage);
        figures(stage);
    }

    private static void makeRounds(Stage stage) {
        stage.happens("the rounds are made", () -> new DeskRounds(stage.transactions()).run());
    }

    private static void tellFigures(Stage stage) {
        stage.happens("figures are told", () -> new DeskDigest(
                stage.storage(), stage.catalog(), stage.settings(), stage::now).run());
    }

    private static void unclaimed(Stage stage) {
        stage.scene("A case that nobody claims");
        stage.sam.says("/help");
        Beginnings.question(stage, stage.maria, "Snow day", "high");
        stage.passes(Duration.ofMinutes(16 * 60 + 59));
        makeRounds(stage);
        stage.passes(Duration.ofMinutes(1));
        makeRounds(stage);
        makeRounds(stage);
        stage.passes(Duration.ofHours(2));
        makeRounds(stage);
        makeRounds(stage);
    }

    private static void moreUrgent(Stage stage) {
        stage.scene("A case that is made more urgent, and one that is reopened and passed on");
        Beginnings.question(stage, stage.maria, "Rain day", "low");
        stage.sam.fillsId("desk:1002:priority", "high");
        stage.passes(Duration.ofDays(1));
        makeRounds(stage);
        stage.sam.fillsId("desk:1002:priority", "low");
        stage.sam.fillsId("desk:1002:transfer", "training");
        stage.passes(Duration.ofDays(7));
        makeRounds(stage);
        stage.otto.pressesId("desk:1002:claim");
        stage.passes(Duration.ofDays(7));
        makeRounds(stage);
    }

    private static void closing(Stage stage) {
        stage.scene("A resolved case closes");
        stage.sam.pressesId("desk:1001:claim");
        stage.passes(Duration.ofHours(5));
        stage.sam.fillsId("desk:1001:resolve", "");
        stage.maria.presses("Okay");
        stage.passes(Duration.ofDays(7).plusMinutes(1));
        makeRounds(stage);
        stage.maria.says("/case view 1001");
    }

    private static void figures(Stage stage) {
        stage.scene("Figures");
        tellFigures(stage);
        tellFigures(stage);
        for (Player player : List.of(stage.sam, stage.otto, stage.nora)) {
            player.says("/desk stats", "/desk stats 1", "/desk stats 53", "/desk stats 0", "/desk stats training 12",
                    "/desk stats training", "/desk stats t");
        }
        stage.nora.on(Player.FORMS).says("/desk stats 8", "/desk stats application 2");
        stage.sam.on(Player.FORMS).says("/desk stats 8", "/desk stats outage");
        stage.sam.pressesId("stats:8:");
        stage.sam.pressesId("stats:8:training");
        stage.sam.pressesId("stats:99:");
        stage.sam.asksFor("stats:8:training");
        stage.maria.pressesId("stats:4:");
        stage.maria.asksFor("stats:4:");
        stage.paula.asksFor("stats:4:");
        stage.sam.fillsForm("stats:4:", Map.of(), Map.of(), true);
        stage.passes(Duration.ofDays(7));
        tellFigures(stage);
    }
}
