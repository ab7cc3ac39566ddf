package org.caseassistant.persistence.screens;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** How days, times and numbers are written for people of other languages and zones. */
final class Languages implements Scenario {
    @Override
    public void play(Stage stage) {
        Beginnings.incident(stage, stage.nora, "Slow logins");
        Beginnings.maintenance(stage, stage.nora, "Database upgrade");
        talk(stage, "In Germany", Locale.GERMANY, Optional.of(ZoneId.of("Europe/Berlin")));
        talk(stage, "In Britain, where the zone is not known", Locale.UK, Optional.empty());
        talk(stage, "Where each reader sees times as their own clock does", Locale.US, Optional.of(Stage.CHICAGO));
        stage.scene("Staff whose zone is not known");
        stage.sam.speaks(Locale.US, Optional.empty()).says("/case list all", "/case view 1001");
    }

    private static void talk(Stage stage, String where, Locale locale, Optional<ZoneId> zone) {
        stage.scene(where);
        Player maria = stage.maria.speaks(locale, zone)
                .on(zone.equals(Optional.of(Stage.CHICAGO)) ? Player.SHORT_FORMS : Player.TYPING);
        maria.says("/notices", "/case open consulting", "me", "low", "Grading", "x".repeat(3001), "Advice", "done",
                "nonsense", "yesterday", "tomorrow", "tomorrow", "skip", "skip", "skip", "submit", "/case list all");
        maria.pressesId("notice:show:2");
        maria.says("/case export " + (where.startsWith("In G") ? 1001 : where.startsWith("In B") ? 1002 : 1003));
    }
}
