package org.caseassistant.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.bot.catalog.KeptCatalogs;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.access.LinkRules;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.desk.DeskSettings;
import org.caseassistant.core.noticework.NoticeRounds;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices from the console: posted by the staff, read by everybody. */
class NoticeConversationTest {
    private static final String PAGE = "https://status.example.org/notifications";

    private final TestDatabase database = TestDatabase.create();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final AtomicInteger lastId = new AtomicInteger();

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-24T15:00:00Z");
    private ConsoleConversation conversation;

    @BeforeEach
    void begin() {
        Catalog catalog = CatalogReader.builtIn();
        database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep(catalog.version(), CatalogSource.builtIn().text(), now);
            SampleDirectory.fill(stores.directory(), catalog);
            return catalog;
        });
        var assistant = new Assistant(
                database.unitOfWork(),
                new KeptCatalogs(catalog),
                new AssistantSettings("US", Duration.ofDays(14), 1000, Set.of("png"), Optional.of(PAGE), ZoneOffset.UTC,
                        Policy.STRICT, DeskSettings.STANDARD,
                        LinkRules.WITHOUT_MAIL, Optional.empty()),
                () -> now,
                () -> "draft" + lastId.incrementAndGet());
        var people = new ConsolePeople(database.unitOfWork());
        conversation = new ConsoleConversation(
                assistant,
                people,
                people.first().orElseThrow(),
                new LocalFile(folder, folder, 1000, Locale.US),
                new PipedDevice(new ByteArrayInputStream(new byte[0]), printed),
                new FailureLog(() -> "K3F9QX2A"),
                () -> "event" + lastId.incrementAndGet(),
                ConsoleWords.in(Locale.US),
                ZoneId.of("America/Chicago"));
    }

    @AfterEach
    void end() {
        database.close();
    }

    /** Types lines and gives what the last one of them printed, in one line. */
    private String type(String... lines) {
        for (String line : lines) {
            printed.reset();
            assertThat(conversation.take(line)).isTrue();
        }
        return printed.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
    }

    private void postIncident() {
        type("/as nora", "/notice incident", "Logging in is slow", "critical", "sis, finance", "");
        type("We are looking into it.", "done", "submit");
    }

    private void announceMaintenance() {
        type("/as nora", "/notice maintenance", "Database upgrade", "minor", "skip");
        type("12/6/2026 2:00 am", "12/6/2026 6:00 am", "No access meanwhile.", "done", "submit");
    }

    @Test
    void anIncidentIsPostedUpdatedAndResolvedWithAPreviewEachTime() {
        assertThat(type("/as nora", "/notice incident"))
                .contains("Post an incident", "Title (1 of 5)", "For example: Logging in is slow");
        assertThat(type("Logging in is slow")).startsWith("✓ Title: Logging in is slow Severity (2 of 5)");
        assertThat(type("1")).startsWith("✓ Severity: Critical Affected Services (3 of 5, optional)");
        assertThat(type("sis, finance")).startsWith("✓ Affected Services: SIS, Finance State (4 of 5)")
                .contains("> 1. Investigating");
        type("", "Since 8 it takes a minute.");
        assertThat(type("done")).contains(
                "Review This is how it will look: Incident: Logging in is slow Investigating · Critical · SIS, Finance"
                        + " · since Tue, Nov 24, 2026, 9:00 AM CST Since 8 it takes a minute.",
                "[Submit] [Back] [Cancel]");
        assertThat(database.value("SELECT count(*) FROM notice")).isEqualTo(0L);
        assertThat(type("submit")).contains(
                "N-1 is posted. N-1: Logging in is slow Incident: Logging in is slow Investigating · Critical",
                "Tue, Nov 24, 2026, 9:00 AM CST: Investigating, by Nora Chen Since 8 it takes a minute.");

        now = now.plus(Duration.ofHours(1));
        assertThat(type("/notice update 1")).contains("Update N-1", "State (1 of 2)", "> 1. Investigating");
        type("identified", "A disk is full.");
        assertThat(type("done", "submit")).contains(
                "N-1 is posted.",
                "10:00 AM CST: Identified, by Nora Chen A disk is full.",
                "9:00 AM CST: Investigating, by Nora Chen");

        now = now.plus(Duration.ofHours(1));
        type("/notice resolve n-1", "It is fast again.");
        assertThat(type("done", "submit")).contains(
                "Resolved · Critical · SIS, Finance · Tue, Nov 24, 2026, 9:00 AM CST – Tue, Nov 24, 2026, 11:00 AM CST",
                "11:00 AM CST: Resolved, by Nora Chen It is fast again.");
        assertThat(type("/notice update 1")).isEqualTo(
                "N-1 is closed, so it cannot change any more. Type /notice list for those that are open.");
        assertThat(type("/notice list")).startsWith("No notice is open.");
    }

    @Test
    void maintenanceIsAnnouncedPutOffAndCancelled() {
        announceMaintenance();
        assertThat(type("/notice view 1")).contains(
                "Maintenance: Database upgrade Scheduled · Minor · Sun, Dec 6, 2026, 2:00 AM – 6:00 AM CST");

        assertThat(type("/notice resolve 1")).startsWith("N-1 has not begun yet.");
        assertThat(type("/notice reschedule 1", "12/13/2026 2:00 am", "12/13/2026 6:00 am", "skip", "submit"))
                .contains("Rescheduled · Minor · Sun, Dec 13, 2026, 2:00 AM – 6:00 AM CST", "Scheduled, by Nora Chen");
        assertThat(type("/notice cancel 1", "skip", "submit")).contains("Cancelled · Minor", "N-1 is posted.");
        assertThat(type("/notices")).contains("There are no open notifications.");
        assertThat(type("closed notices")).contains("Closed notices N-1 Database upgrade Cancelled");
    }

    @Test
    void timesThatMakeNoSenseAreRefusedWithNothingLost() {
        type("/as nora", "/notice maintenance", "Database upgrade", "minor", "skip");
        assertThat(type("12/6/2026", "12/5/2026 6:00 am", "No access.", "done", "submit")).contains(
                "! Planned Start needs a time of day as well, for example: 12/6/2026 2:00 am.");
        assertThat(type("edit planned start", "12/6/2026 2:00 am", "submit"))
                .contains("! Planned End must be later than Planned Start.");
        assertThat(type("edit planned start", "11/24/2026 1:00 am", "submit"))
                .contains("! Planned Start has passed already.");
        assertThat(type("edit planned start", "12/5/2026 1:00 am", "submit")).contains("N-1 is posted.");
    }

    @Test
    void everybodyReadsWhatIsOpenTheMostSeriousFirst() {
        announceMaintenance();
        postIncident();
        type("/as maria");

        assertThat(type("/notices")).matches("Notifications Incident: Logging in is slow .* We are looking into it. "
                + "Maintenance: Database upgrade .* No access meanwhile. "
                + "All about it, and closed notices: " + PAGE + " \\[Closed notices\\]");
        assertThat(type("/notice view 2")).doesNotContain("N-2").startsWith("Notices are posted by members");
    }

    @Test
    void onlyStaffWhoMayDoThatPostNotices() {
        postIncident();
        for (String person : new String[] {"maria", "aisha", "grace", "sam"}) {
            for (String command : new String[] {"incident", "update 1", "resolve 1", "list", "view 1", "cancel 99"}) {
                assertThat(type("/as " + person, "/notice " + command))
                        .as("%s: %s", person, command)
                        .startsWith("Notices are posted by members of the support staff who may do that.");
            }
        }
        assertThat(type("/as maria", "/help")).contains("/notices").doesNotContain("/notice incident");
        assertThat(type("/as nora", "/help")).contains("/notice incident");
        assertThat(database.value("SELECT count(*) FROM notice_update")).isEqualTo(1L);
    }

    @Test
    void whoeverIsNoLongerAllowedCannotSubmit() {
        type("/as nora", "/notice incident", "Logging in is slow", "critical", "skip", "", "Looking.", "done");
        database.execute("UPDATE staff SET rights = '{WORK_CASES}'");

        assertThat(type("submit")).startsWith("Notices are posted by members of the support staff who may do that.");
        assertThat(database.value("SELECT count(*) FROM notice")).isEqualTo(0L);
    }

    @Test
    void anUpdateThatSomebodyElseForestalledIsNotPosted() {
        postIncident();
        database.unitOfWork().inTransaction(stores -> stores.directory()
                .addStaff("Ann", "Bell", "ann.bell@support.example.org", Set.of(), true));
        type("/notice update 1", "identified", "A disk is full.", "done");
        type("/as ann", "/notice resolve 1", "It is over.", "done", "submit");

        assertThat(type("/as nora", "submit"))
                .startsWith("N-1 is closed, so it cannot change any more.");
        assertThat(database.value("SELECT count(*) FROM notice_update")).isEqualTo(2L);
    }

    @Test
    void withoutANumberTheOpenNoticesThatFitAreOffered() {
        assertThat(type("/as nora", "/notice update")).startsWith("No open notice can be changed like this.");
        postIncident();
        announceMaintenance();

        assertThat(type("/notice resolve")).contains("1. N-1 - Logging in is slow").doesNotContain("N-2");
        assertThat(type("1")).contains("Close N-1 as over", "Message (1 of 1)");
        assertThat(type("/notice update 77")).startsWith("There is no notice N-77.");
        assertThat(type("/notice update x")).startsWith("Which notice? Type its number");
    }

    @Test
    void aDraftIsThrownAwayOrGoneOnWith() {
        type("/as nora", "/notice incident", "Logging in is slow");
        assertThat(type("/notice incident")).contains("You began this before (Post an incident)", "Severity (2 of 5)");
        assertThat(type("cancel", "yes")).isEqualTo("The draft was thrown away and nothing was posted.");
    }

    private void openOutage(String person) {
        type("/as " + person, "/case open report an outage", "I have the same symptoms");
        for (int i = 0; i < 20 && !type("review").contains("[Submit]"); i++) {
            type("continue");
            String question = type("/case resume");
            type(question.contains("1. ") || question.contains("[Use ") ? "1" : "now", "done");
        }
    }

    @Test
    void whatIsOpenIsShownBeforeTheFirstQuestionOfACase() {
        announceMaintenance();
        postIncident();

        assertThat(type("/as maria", "/case open request training"))
                .contains("Incident: Logging in is slow", "Maintenance: Database upgrade", "Contact (1 of")
                .doesNotContain("same symptoms");
        assertThat(type("/case open report an outage"))
                .contains(
                        "If you are experiencing the same symptoms, say so and go on with the case",
                        "[I have the same symptoms]",
                        "Contact (1 of");
        assertThat(type("I have the same symptoms")).contains(
                "Noted: you have the symptoms of \"Logging in is slow\". We request that you still submit the case, but a"
                        + " follow up phone call is not necessary.",
                "Contact (1 of");
    }

    @Test
    void casesOfAnIncidentAreCountedAndEachIsToldOnceThatItIsOver() {
        postIncident();
        openOutage("maria");
        assertThat(type("submit")).contains(
                "Case CS-1001 is submitted",
                "It is linked to the incident \"Logging in is slow\".",
                "you will be told here when the incident is over");
        openOutage("aisha");
        type("submit");
        openOutage("tom");
        type("submit");
        assertThat(type("/as nora", "/notice list")).contains("3 cases of 2 accounts report the same symptoms.");

        var rounds = new NoticeRounds(database.unitOfWork(), () -> now, false, Policy.STRICT, List.of());
        rounds.run();
        assertThat(database.value("SELECT count(*) FROM outbox")).isEqualTo(0L);
        database.execute("DELETE FROM contact_account WHERE contact_id IN"
                + " (SELECT id FROM person WHERE email LIKE 'aisha%')");
        type("/notice resolve 1", "It is fast again.", "done", "submit");
        rounds.run();
        rounds.run();

        assertThat(database.value("SELECT string_agg(user_id, ' ' ORDER BY user_id) FROM outbox"))
                .isEqualTo("maria.lopez@northfield.example.org tom.becker@riverside.example.org");
        assertThat(database.value("SELECT screen::text FROM outbox ORDER BY id LIMIT 1").toString())
                .contains("The incident \\\"Logging in is slow\\\" is over. Your case CS-100", "It is fast again.");
    }

    @Test
    void whoeverHasThePlaceOfAReporterNowIsNotToldOfTheirCase() {
        postIncident();
        openOutage("maria");
        type("submit", "/as nora");
        database.execute("UPDATE chat_identity SET person_id = (SELECT id FROM person WHERE email LIKE 'tom%')"
                + " WHERE user_id LIKE 'maria%'");
        type("/notice resolve 1", "It is fast again.", "done", "submit");
        new NoticeRounds(database.unitOfWork(), () -> now, false, Policy.STRICT, List.of()).run();

        assertThat(database.value("SELECT count(*) FROM outbox")).isEqualTo(0L);
    }

    @Test
    void anIncidentThatIsOverMeanwhileIsNotLinked() {
        postIncident();
        type("/as maria", "/case open report an outage", "/as nora");
        type("/notice resolve 1", "It is fast again.", "done", "submit");
        type("/as maria", "/case resume");

        assertThat(database.value("SELECT count(*) FROM incident_draft")).isEqualTo(0L);
        assertThat(type("/case open report an outage")).doesNotContain("Incident:");
    }

    /** Three weeks from the announcement, an hour at a time, the program being started anew each day. */
    private void threeWeeks(boolean completes) {
        Instant end = now.plus(Duration.ofDays(21));
        NoticeRounds rounds = new NoticeRounds(database.unitOfWork(), () -> now, completes, Policy.STRICT, List.of());
        for (int hour = 1; now.isBefore(end); hour++) {
            now = now.plus(Duration.ofHours(1));
            if (hour % 24 == 0) {
                rounds = new NoticeRounds(database.unitOfWork(), () -> now, completes, Policy.STRICT, List.of());
            }
            rounds.run();
        }
    }

    private Object timeline() {
        return database.value("SELECT string_agg(state || ' ' || to_char(at AT TIME ZONE 'UTC', 'MM-DD HH24:MI'), ', '"
                + " ORDER BY position) FROM notice_update");
    }

    @Test
    void maintenanceGoesOnByItselfAndItsAuthorIsAskedOnceWhetherItIsOver() {
        announceMaintenance();

        threeWeeks(false);

        assertThat(timeline()).isEqualTo("SCHEDULED 11-24 15:00, IN_PROGRESS 12-06 08:00");
        assertThat(database.value("SELECT count(*) FROM outbox WHERE user_id = 'nora.chen@support.example.org'"
                + " AND created_at = '2026-12-06T12:00:00Z'")).isEqualTo(1L);
        assertThat(database.value("SELECT count(*) FROM outbox")).isEqualTo(1L);
        assertThat(type("/notices")).contains("Maintenance: Database upgrade In progress");
        new OutboxWorker(database.unitOfWork(), new DeliveryCheck(Policy.STRICT), new ConsoleSurface(conversation),
                () -> now, new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
        assertThat(type("Close N-1 as over", "Done, all is well.", "done", "submit"))
                .contains("Completed", "Completed, by Nora Chen", "In progress, by itself");
    }

    @Test
    void maintenanceIsCompletedByItselfWhereTheOrganisationWantsThat() {
        announceMaintenance();
        type("/notice reschedule 1", "12/7/2026 2:00 am", "12/7/2026 6:00 am", "skip", "submit");

        threeWeeks(true);

        assertThat(timeline()).isEqualTo("SCHEDULED 11-24 15:00, RESCHEDULED 11-24 15:00, IN_PROGRESS 12-07 08:00,"
                + " COMPLETED 12-07 12:00");
        assertThat(database.value("SELECT count(*) FROM outbox")).isEqualTo(0L);
    }

    @Test
    void aProgramThatWasAwayMakesUpForIt() {
        announceMaintenance();
        now = now.plus(Duration.ofDays(20));

        new NoticeRounds(database.unitOfWork(), () -> now, true, Policy.STRICT, List.of()).run();

        assertThat(timeline())
                .isEqualTo("SCHEDULED 11-24 15:00, IN_PROGRESS 12-14 15:00, COMPLETED 12-14 15:00");
    }
}
