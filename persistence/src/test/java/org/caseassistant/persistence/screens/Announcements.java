package org.caseassistant.persistence.screens;

import java.time.Duration;
import java.util.List;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.noticework.NoticeAnnouncing;
import org.caseassistant.core.noticework.NoticeMailing;
import org.caseassistant.core.noticework.NoticeProgress;
import org.caseassistant.core.noticework.NoticeRounds;
import org.caseassistant.core.policy.Policy;

/** Notices reach channels and mailboxes, maintenance goes on, and those concerned are told. */
final class Announcements implements Scenario {
    @Override
    public void play(Stage stage) {
        subscribing(stage);
        incident(stage);
        mail(stage);
        parked(stage);
        maintenance(stage);
        overdue(stage);
        reports(stage);
    }

    private static void tell(Stage stage, boolean completes) {
        stage.happens("what is due is told", () -> {
            new NoticeRounds(stage.storage(), stage::now, completes, Policy.STRICT,
                    List.of(Duration.ofDays(3), Duration.ofHours(24), Duration.ofHours(1))).run();
            new NoticeAnnouncing(stage.storage(), stage::now, Stage.CHICAGO, Stage.PAGE).run();
            new NoticeMailing(stage.storage(), stage::now, Severity.MAJOR, Stage.PAGE).run();
        });
        stage.happens("it is looked how far it came", () -> new NoticeProgress(
                stage.storage(), stage::now, true).run());
    }

    private static void subscribing(Stage stage) {
        stage.scene("Channels subscribe");
        var others = new Channel(new Place("test", Stage.TENANT, "others"), false);
        stage.maria.says("/notice subscribe", "/notice unsubscribe");
        stage.maria.in(others, "/notice subscribe");
        stage.maria.in(others, "/notice unsubscribe");
        stage.stranger.in("strange", "/notice subscribe");
        stage.maria.in("all", "/notice subscribe");
        stage.maria.in("sis-only", "/notice subscribe incidents SIS");
        stage.maria.in("finance-only", "/notice subscribe all finance, human resources");
        stage.maria.in("maintenance-only", "/notice subscribe maintenance");
        stage.maria.in("unknown", "/notice subscribe incidents teleport");
        stage.maria.in("unknown", "/notice subscribe teleport, sis");
        stage.nora.in(others, "/notice subscribe maintenance human resources");
        stage.maria.in("all", "/notice unsubscribe");
        stage.maria.in("all", "/notice unsubscribe");
        stage.maria.in("all", "/notice subscribe all");
    }

    private static void incident(Stage stage) {
        stage.scene("An incident");
        Beginnings.incident(stage, stage.nora, "Slow logins");
        tell(stage, true);
        stage.maria.in("late", "/notice subscribe");
        stage.script.quietly(() -> stage.nora.says("/notice update 1", "identified", "We know why.", "done", "submit"));
        tell(stage, true);
        stage.nora.says("/notice view 1", "/notice list");
        stage.script.quietly(() -> stage.nora.says("/notice resolve 1", "It is fast again.", "done", "submit"));
        tell(stage, true);
        tell(stage, true);
    }

    private static void mail(Stage stage) {
        stage.scene("E-mails");
        for (Player player : List.of(stage.maria, stage.aisha, stage.nora)) {
            player.says("/notice mail", "/notice mail off", "/notice mail", "/notice mail sometimes");
        }
        Beginnings.incident(stage, stage.nora, "Reports fail");
        tell(stage, true);
        stage.maria.says("/notice mail on");
        stage.script.quietly(() -> stage.nora.says("/notice resolve 2", "It is over.", "done", "submit"));
        tell(stage, true);
    }

    private static void parked(Stage stage) {
        stage.scene("Channels that cannot be reached");
        stage.post.meets("late", Post.Fate.GONE);
        stage.post.meets("sis-only", Post.Fate.LATER);
        Beginnings.incident(stage, stage.nora, "Grades are gone");
        tell(stage, true);
        stage.nora.says("/notice view 3");
        stage.post.finds("late");
        stage.post.finds("sis-only");
        stage.passes(Duration.ofMinutes(5));
        tell(stage, true);
        stage.nora.says("/delivery list");
        stage.maria.in("late", "/notice subscribe");
        stage.script.quietly(() -> stage.nora.says("/notice resolve 3", "It is over.", "done", "submit"));
        tell(stage, true);
    }

    private static void maintenance(Stage stage) {
        stage.scene("Maintenance, with reminders, which completes by itself");
        Beginnings.maintenance(stage, stage.nora, "Database upgrade");
        tell(stage, true);
        for (Duration time : List.of(Duration.ofDays(10), Duration.ofDays(2), Duration.ofHours(23),
                Duration.ofHours(2), Duration.ofHours(5))) {
            stage.passes(time);
            tell(stage, true);
        }
        stage.nora.says("/notice view 4");
    }

    private static void overdue(Stage stage) {
        stage.scene("Maintenance that is asked about");
        stage.script.quietly(() -> stage.nora.says("/notice maintenance", "Network work", "minor", "human resources",
                "12/13/2026 2:00 am", "12/13/2026 6:00 am", "skip", "submit"));
        tell(stage, false);
        stage.passes(Duration.ofDays(8));
        tell(stage, false);
        tell(stage, false);
        stage.nora.presses("Close N-5 as over");
        stage.nora.says("Done.", "done", "submit");
        tell(stage, false);
    }

    private static void reports(Stage stage) {
        stage.scene("Cases of an incident are told that it is over");
        Beginnings.incident(stage, stage.nora, "Nobody can sign in");
        stage.script.quietly(() -> {
            stage.maria.says("/case open report an outage", "/case resume");
            stage.maria.presses("I have the same symptoms");
            stage.maria.says("me", "critical", "Down", "All of it", "done", "skip", "skip", "submit");
        });
        tell(stage, true);
        stage.script.quietly(() -> stage.nora.says("/notice resolve 6", "It works.", "done", "submit"));
        tell(stage, true);
        tell(stage, true);
        stage.nora.says("/notices");
    }
}
