package org.caseassistant.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.bot.catalog.KeptCatalogs;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleConversationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final String MARIA = "maria.lopez@northfield.example.org";

    private final TestDatabase database = TestDatabase.create();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ConsoleDevice device = new PipedDevice(new ByteArrayInputStream(new byte[0]), printed);
    private final AtomicInteger lastId = new AtomicInteger();
    private final InstantSource clock = InstantSource.fixed(NOW);

    @TempDir
    private Path folder;

    private ConsoleConversation conversation;

    @BeforeEach
    void begin() {
        Catalog catalog = CatalogReader.builtIn();
        database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep(catalog.version(), CatalogSource.builtIn().text(), NOW);
            SampleDirectory.fill(stores.directory(), catalog);
            return catalog;
        });
        var assistant = new Assistant(
                database.unitOfWork(),
                new KeptCatalogs(catalog),
                new AssistantSettings("US", Duration.ofDays(14), 1000, Set.of("png", "txt")),
                clock,
                () -> "draft" + lastId.incrementAndGet());
        var people = new ConsolePeople(database.unitOfWork());
        conversation = new ConsoleConversation(
                assistant,
                people,
                people.first().orElseThrow(),
                new LocalFile(folder, folder, 1000, Locale.US),
                device,
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

    @Test
    void anApplicationIssueIsOpenedWithNumbersWordsAndAFile() throws IOException {
        Files.writeString(folder.resolve("shot.png"), "a picture");

        assertThat(type("/case")).contains("Open a case", "1. Application Issue - Campus is not working");
        assertThat(type("1")).contains("Application Issue", "Contact (1 of", "[Use Maria Lopez] [Review] [Cancel]");
        assertThat(type("")).startsWith("✓ Contact: Maria Lopez Priority (2 of");
        assertThat(type("1")).startsWith("✓ Priority: High Subject (3 of");
        assertThat(type("\\/attendance cannot be saved")).startsWith("✓ Subject: /attendance cannot be saved");
        assertThat(type("Nobody can save", "period 3.")).contains("[Done]");
        assertThat(type("/done")).startsWith("✓ Description: Nobody can save period 3. Type (5 of");
        assertThat(type("campus learning")).startsWith("✓ Type: Campus Learning Module (6 of");
        assertThat(type("3")).startsWith("✓ Module: Attendance");
        assertThat(type("Open Attendance", "Done")).startsWith("✓ Steps to Reproduce: Open Attendance");
        assertThat(type("/skip")).startsWith("✓ Environment Changes: (skipped)");
        assertThat(type("Skip")).startsWith("✓ Error Message: (skipped)");
        assertThat(type("It should save")).startsWith("✓ Expected Results: It should save");
        assertThat(type("All teachers")).contains("Issue Began");
        assertThat(type("yesterday 8am")).startsWith("✓ Issue Began: Sun, Nov 22, 2026, 8:00 AM CST");
        assertThat(type("/attach " + folder.resolve("shot.png"))).contains("Noted so far: shot.png (9 B)");
        assertThat(type("done")).startsWith("✓ Attachments: shot.png (9 B) Review")
                .contains("[Submit] [Back] [Cancel]");
        assertThat(type("/edit subject", "Attendance cannot be saved")).contains("Review");
        assertThat(type("submit")).contains("Case CS-1001 is submitted", "Application Support", "[View CS-1001]");

        assertThat(type("view cs-1001")).contains(
                "CS-1001: Attendance cannot be saved", "Description Nobody can save period 3.", "shot.png (9 B)");
        assertThat(type("/case list")).contains("CS-1001 Attendance cannot be saved");
        assertThat(database.value("SELECT count(*) FROM support_case WHERE surface = 'console'")).isEqualTo(1L);
        assertThat(database.value("SELECT convert_from(content, 'UTF8') FROM attachment WHERE case_number = 1001"))
                .isEqualTo("a picture");
    }

    @Test
    void aSubmittedCaseGoesOnInWordsAndFiles() throws IOException {
        Files.writeString(folder.resolve("snow.png"), "a picture");
        type("/case open ask", "me", "low", "Snow day", "How?", "done", "calendar", "skip");
        assertThat(type("/attach " + folder.resolve("snow.png"), "done")).contains("Remove a file 8. snow.png - 9 B");
        assertThat(type("8")).contains("Attachments (none)").doesNotContain("Remove a file");
        assertThat(type("submit")).contains("[View CS-1001] [Add information] [Close]");

        assertThat(type("add information")).startsWith("Add to CS-1001").contains("[Done]");
        assertThat(type("It snows again")).startsWith("✓ Added to CS-1001: It snows again");
        assertThat(type("/attach " + folder.resolve("snow.png"))).startsWith("✓ Added to CS-1001: snow.png");
        assertThat(type("done")).contains("Maria Lopez added It snows again", "Files: snow.png (9 B)");
        assertThat(type("close")).startsWith("Close CS-1001?").contains("[Yes, close it] [No, leave it]");
        assertThat(type("Found it myself")).contains("CS-1001 is closed.", "closed by Maria Lopez: Found it myself");
        assertThat(type("/case list")).contains("There are no open cases like that");
        assertThat(type("/case list closed snow")).contains("Resolved and closed cases CS-1001 Snow day");
        assertThat(type("/case view 1001", "reopen", "yes")).contains("CS-1001 is reopened.", "State Reopened");

        assertThat(type("/case export 1001")).contains("It is written to " + folder.resolve("CS-1001.html"));
        assertThat(type("/case export 1001")).contains(folder.resolve("CS-1001-2.html").toString());
        assertThat(folder.resolve("CS-1001.html")).content().contains("It snows again");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("CS-1001.html"))))
                .isEqualTo("rw-------");

        type("/as nora");
        assertThat(type("/case view 1001")).contains("[Start work] [Waiting on contact] [Resolve] [Close]");
        assertThat(type("start work")).contains("CS-1001 is in progress.", "Nora Chen began to work on it");
    }

    @Test
    void severalNumbersAnswerAMultiChoice() {
        assertThat(type("/case open modify", "/edit request type", "1", "/edit area"))
                .contains("Area of Responsibility", "1. [ ]", "3. [ ]");

        assertThat(type("1,3")).startsWith("✓ Area of Responsibility: SIS, Human Resources Contact (1 of");
    }

    @Test
    void aNumberThatIsNotThereIsTakenAsWords() {
        assertThat(type("/case", "99")).contains("There is no single type of case called \"99\"");
    }

    @Test
    void everybodyCanBeActedAs() {
        assertThat(type("/as")).contains(
                "Maria Lopez " + MARIA + " authorized contact of Northfield Public Schools",
                "Grace Miller",
                "support staff (administrator)");
        assertThat(type("/as GRACE")).isEqualTo(
                "You are now Grace Miller, read-only contact of Northfield Public Schools.");
        assertThat(type("/case")).contains("As a read-only contact you can see cases but not open them.");
        assertThat(type("/as nora.chen@support.example.org")).startsWith("You are now Nora Chen, support staff");
        assertThat(type("/case list")).contains("There are no cases yet");
        assertThat(type("/as nobody at all")).isEqualTo(
                "! There is nobody called \"nobody at all\". Type /as to see everybody.");
        database.unitOfWork().inTransaction(stores -> stores.directory()
                .addStaff("Maria", "Diaz", "maria.diaz@support.example.org", Set.of(), false));
        assertThat(type("/as maria")).contains("Several people fit.", "Maria Lopez", "Maria Diaz");
        assertThat(type("/as maria lopez")).startsWith("You are now Maria Lopez, authorized contact");
    }

    @Test
    void numbersBelongToThePersonWhoWasAsked() {
        type("/case", "/as daniel");

        assertThat(type("1")).contains("I am not asking anything at the moment.");
    }

    @Test
    void eachPersonKeepsTheirOwnConversation() {
        type("/case open ask", "", "1", "A question of Maria");
        type("/as daniel", "/case open server issue");

        assertThat(type("/as maria", "some details", "done")).startsWith("✓ Description: some details");
    }

    @Test
    void filesThatCannotBeGivenAreExplained() throws IOException {
        Files.writeString(folder.resolve("large.png"), "x".repeat(1001));
        Files.writeString(folder.resolve("run.exe"), "x");

        assertThat(type("/attach")).startsWith("! Which file?");
        assertThat(type("/attach gone.png")).startsWith("! There is no file gone.png.");
        assertThat(type("/attach " + folder.resolve("large.png"))).startsWith("! large.png has 1 kB");
        assertThat(type("/case open ask", "/attach " + folder.resolve("run.exe"))).contains("! run.exe is of a type");
        assertThat(type("/case", "/attach " + folder.resolve("run.exe"))).contains("There is no case open");
    }

    @Test
    void helpTellsTheConsolesOwnCommandsToo() {
        assertThat(type("/help")).contains("/case open TYPE", "On this console", "/attach FILE", "/as PERSON", "/quit");
    }

    @Test
    void quitEnds() {
        assertThat(conversation.take("/quit")).isFalse();
        assertThat(conversation.take(" /EXIT ")).isFalse();
    }

    @Test
    void aFailureIsToldWithItsReferenceAndTheConversationGoesOn() {
        type("/case open ask");
        database.execute("ALTER TABLE processed_event RENAME TO away");

        assertThat(type("")).isEqualTo("! Something went wrong on our side (reference K3F9QX2A)."
                + " Your earlier answers are saved; please try again.");

        database.execute("ALTER TABLE away RENAME TO processed_event");
        assertThat(type("")).startsWith("✓ Contact: Maria Lopez");
    }

    @Test
    void messagesThatComeByThemselvesAreShownWithTheirButtons() {
        type("/case open ask", "", "/cancel", "back");
        var button = new View.Button(
                new ControlId("resume:" + database.value("SELECT id FROM draft")),
                "Go on",
                View.Button.Style.PRIMARY);
        var screen = Screen.of(View.Text.of("You began a case."), new View.Buttons(List.of(button)));
        for (String user : List.of(MARIA, "tom.becker@riverside.example.org")) {
            database.unitOfWork().inTransaction(stores -> {
                var identity = new ChatIdentity(ConsolePlace.SURFACE, ConsolePlace.TENANT, user);
                stores.outbox().add(new Address(ConsolePlace.PLACE, identity), screen, NOW);
                return user;
            });
        }
        printed.reset();

        new OutboxWorker(database.unitOfWork(), new DeliveryCheck(Policy.STRICT), new ConsoleSurface(conversation),
                clock, new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                A message for you
                You began a case.
                [Go on]

                A message for tom.becker@riverside.example.org
                You began a case.
                [Go on]

                """);
        assertThat(type("go on")).contains("Priority (2 of");
    }

    @Test
    void whatMayBeTypedNextCanBeCompleted() {
        type("/case open ask", "");

        assertThat(conversation.completions(List.of("Ask a Question"))).contains(
                "High",
                "Use Medium",
                "Cancel",
                "/case",
                "/case open",
                "/case list",
                "/case open Ask a Question",
                "/as Maria Lopez",
                "/attach",
                "/quit");
    }
}
