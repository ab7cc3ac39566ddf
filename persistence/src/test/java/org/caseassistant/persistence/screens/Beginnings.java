package org.caseassistant.persistence.screens;

/** How scenarios begin that are not about how cases are opened and notices posted. */
final class Beginnings {
    private Beginnings() {}

    /** A question about this is submitted, and reported for the one who submits it. */
    static void question(Stage stage, Player by, String subject, String priority) {
        stage.script.quietly(() -> {
            by.says("/case open ask a question", "me", priority, subject, "How do we?", "done", "calendar", "skip",
                    "skip");
            by.says("submit");
        });
    }

    /** An incident is open. */
    static void incident(Stage stage, Player by, String title) {
        stage.script.quietly(() -> by.says("/notice incident", title, "critical", "sis, finance", "",
                "We look into it.", "done", "submit"));
    }

    /** Maintenance is announced. */
    static void maintenance(Stage stage, Player by, String title) {
        stage.script.quietly(() -> by.says("/notice maintenance", title, "minor", "skip", "12/6/2026 2:00 am",
                "12/6/2026 6:00 am", "No access meanwhile.", "done", "submit"));
    }
}
