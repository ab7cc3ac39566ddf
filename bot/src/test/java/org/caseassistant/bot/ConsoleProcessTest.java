package org.caseassistant.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleProcessTest {
    private static final Map<String, String> ENGLISH =
            Map.of("CONSOLE_LOCALE", "en-US", "CONSOLE_TIME_ZONE", "America/Chicago");

    private static final String[] QUESTION = {
        "/case open ask a question",
        "",
        "low",
        "How do I print report cards?",
        "For one class only.",
        "done"
    };

    @TempDir
    private Path folder;

    private ConsoleProcess start(String... arguments) {
        return ConsoleProcess.start(folder, ENGLISH, arguments);
    }

    @Test
    void aScriptOpensACaseThatIsThereAtTheNextStart() throws IOException, InterruptedException {
        try (var first = start("--data", "kept")) {
            for (String line : QUESTION) {
                first.send(line);
            }
            finishQuestion(first);
            first.endInput();

            assertThat(first.exitCode()).isZero();
            assertThat(first.errors()).isEmpty();
            assertThat(first.output())
                    .startsWith("Starting the built-in database (the first time takes a few seconds)...")
                    .contains("This is Case Assistant. You are Maria Lopez")
                    .contains("\n> /case open ask a question\n")
                    .contains("Case CS-1001 is submitted");
        }
        try (var second = start("--data", "kept")) {
            second.await("This is Case Assistant.");
            assertThat(second.ask("/case list", "CS-1001")).contains("How do I print report cards?");
            second.send("/quit");

            assertThat(second.exitCode()).isZero();
            assertThat(second.errors()).isEmpty();
            assertThat(second.output()).doesNotContain("Starting the built-in database");
        }
        assertThat(folder.resolve("kept/heartbeat")).doesNotExist();
    }

    /** Skips what is optional and submits. */
    private static void finishQuestion(ConsoleProcess console) throws InterruptedException {
        console.await("✓ Description");
        console.send("1");
        console.send("review");
        console.ask("submit", "is submitted");
    }

    @Test
    void aSecondProcessOnTheSameDataIsRefused() throws IOException, InterruptedException {
        try (var first = start()) {
            first.await("This is Case Assistant.");
            try (var second = start()) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output()).isEmpty();
                assertThat(second.errors()).hasLineCount(1).contains("is in use by another Case Assistant");
            }
            try (var health = start("health")) {
                assertThat(health.exitCode()).isZero();
                assertThat(health.output()).startsWith("The bot reached its database");
            }
            first.endInput();
            assertThat(first.exitCode()).isZero();
        }
        try (var health = start("health")) {
            assertThat(health.exitCode()).isEqualTo(1);
            assertThat(health.errors()).startsWith("No bot runs on");
        }
    }

    @Test
    void anEndFromOutsideLeavesNothingBehind() throws InterruptedException {
        try (var console = start()) {
            console.await("This is Case Assistant.");
            // PostgreSQL's own sign that it runs, which it takes away when it has stopped in order.
            Path running = folder.resolve("data/postgresql/postmaster.pid");
            assertThat(running).exists();
            console.terminate();

            console.exitCode();
            assertThat(console.errors()).isEmpty();
            assertThat(running).doesNotExist();
        }
    }

    @Test
    void aKilledProgramLosesNothingThatWasAnswered() throws InterruptedException {
        try (var console = start()) {
            console.await("This is Case Assistant.");
            console.ask("/case open ask a question", "Contact (1 of");
            console.ask("", "Priority (2 of");
            console.ask("high", "Subject (3 of");
            console.kill();
        }
        try (var console = start()) {
            console.await("This is Case Assistant.");
            console.ask("/case resume", "Subject (3 of");
            assertThat(console.ask("review", "Review")).contains("Priority High");
        }
    }

    @Test
    void everythingWrongWithTheConfigurationIsToldAtOnce() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(".env"), "LOG_LEVEL=loud\nDATABASE_URL=hush\nPHONE_REGIN=US\n");
        try (var console = start("--catalog", "none.yaml")) {
            assertThat(console.exitCode()).isEqualTo(2);
            assertThat(console.output()).isEmpty();
            assertThat(console.errors()).hasLineCount(4).contains(
                    "LOG_LEVEL: ", "DATABASE_URL: ", "PHONE_REGIN: ", "--catalog: ").doesNotContain("hush");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aBrokenCatalogueStopsTheStart() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("ours.yaml"), "departmnts: []\n");
        try (var console = start("--catalog", "ours.yaml")) {
            assertThat(console.exitCode()).isEqualTo(1);
            assertThat(console.errors()).contains("ours.yaml:1: ", "departmnts");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
