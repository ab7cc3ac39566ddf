package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.caseassistant.bot.ConsoleProcess;
import org.caseassistant.bot.slack.emulator.SlackEmulator;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.bot.slack.emulator.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator starts it, with a bot token. */
class SlackProcessTest {
    private static final Duration START = Duration.ofSeconds(80);

    @TempDir
    private Path folder;

    private final SlackEmulator slack = SlackEmulator.start();
    private final Workspace workspace = slack.workspace("T1").install(SlackNames.SCOPES.toArray(String[]::new));
    private final SlackUser maria =
            workspace.user("U1", "maria.lopez@northfield.example.org", ZoneId.of("America/Chicago"), "en-US");

    @AfterEach
    void stop() {
        slack.close();
    }

    private ConsoleProcess start(String token) {
        var environment = new HashMap<>(Map.of(
                "SLACK_BOT_TOKEN", token,
                "SLACK_APP_TOKEN", slack.appToken(),
                "SLACK_API_URL", slack.baseUrl(),
                "SLACK_ACCOUNTS", "Northfield Public Schools"));
        return ConsoleProcess.start(folder, environment);
    }

    private void awaitConnection() {
        long end = System.nanoTime() + START.toNanos();
        while (slack.sockets().count() == 0) {
            assertThat(System.nanoTime()).as("no connection").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void itServesTheWorkspaceUntilItIsToldToEndAndGoesOnAfterItWasKilled() throws Exception {
        try (ConsoleProcess program = start(workspace.botToken())) {
            awaitConnection();
            assertThat(maria.command("/case", "open ask a question").acknowledged()).isTrue();
            maria.awaitMessage("Use Maria Lopez");
            program.kill();
        }
        slack.sockets().awaitConnections(0);
        try (ConsoleProcess program = start(workspace.botToken())) {
            awaitConnection();
            assertThat(maria.lastMessage().clickLabelled("Use Maria Lopez").acknowledged()).isTrue();
            maria.awaitMessage("Contact: Maria Lopez");
            maria.awaitMessage("Priority");
            program.terminate();
            assertThat(program.exitCode()).isEqualTo(143);
        }
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aTokenThatSlackRefusesEndsTheProgramWithWords() throws Exception {
        try (ConsoleProcess program = start("xoxb-guessed")) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.errors()).contains("Slack could not be reached with these settings: Slack answered "
                    + "auth.test with invalid_auth").doesNotContain("xoxb");
        }
        slack.forgiveViolations();
    }
}
