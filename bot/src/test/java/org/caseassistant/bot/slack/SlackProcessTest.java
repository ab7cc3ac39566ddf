package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.caseassistant.bot.ConsoleProcess;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownModal;
import org.caseassistant.bot.slack.emulator.SlackEmulator;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.bot.slack.emulator.Workspace;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator starts it, killed at each moment of one conversation. */
class SlackProcessTest {
    private static final Duration START = Duration.ofSeconds(80);
    private static final Duration IMPATIENT = Duration.ofMillis(400);
    private static final Duration PATIENT = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final SlackEmulator slack = SlackEmulator.start();
    private final Workspace workspace = slack.workspace("T1").install(SlackNames.SCOPES.toArray(String[]::new));
    private final SlackUser maria =
            workspace.user("U1", "maria.lopez@northfield.example.org", ZoneId.of("America/Chicago"), "en-US");
    private ConsoleProcess program;

    @AfterEach
    void stop() {
        program.close();
        slack.close();
        database.close();
    }

    private void run(String token) {
        var environment = new HashMap<>(database.environment());
        environment.putAll(Map.of(
                "SLACK_BOT_TOKEN", token,
                "SLACK_APP_TOKEN", slack.appToken(),
                "SLACK_API_URL", slack.baseUrl(),
                "SLACK_ACCOUNTS", "Northfield Public Schools"));
        program = ConsoleProcess.start(folder, environment);
    }

    private void connected() {
        long end = System.nanoTime() + START.toNanos();
        while (slack.sockets().count() == 0) {
            assertThat(System.nanoTime()).as("no connection").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** As {@code kill -9} does; what was told to go wrong does so no more. */
    private void kill() throws Exception {
        program.kill();
        slack.faults().clear();
        slack.sockets().awaitConnections(0);
    }

    private void runAgain() {
        run(workspace.botToken());
        connected();
    }

    private void done(Delivery delivery, String answer) {
        assertThat(delivery.acknowledged()).as(delivery + "\n" + maria.transcriptText()).isTrue();
        maria.awaitMessage(answer);
    }

    private Delivery click(String label) {
        return maria.awaitMessage("[" + label + "]").clickLabelled(label);
    }

    /** What somebody does next waits for all that was to be shown before. */
    private void allShown() {
        assertThat(maria.command("/case", "help").acknowledged()).isTrue();
    }

    /** Killed when this was acknowledged, which it is when it is stored, and before anything of it was shown. */
    private void killedUnseen(Supplier<Delivery> doing) throws Exception {
        slack.faults().hold("chat.postMessage", 1);
        assertThat(doing.get().acknowledged()).as(maria.transcriptText()).isTrue();
        kill();
        runAgain();
    }

    /** Killed before this could be stored, and so before it was acknowledged. */
    private Delivery killedUnstored(Supplier<Delivery> doing) throws Exception {
        Delivery delivery;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE processed_event IN ACCESS EXCLUSIVE MODE");
            slack.acknowledgeWithin(IMPATIENT);
            delivery = doing.get();
            assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.TIMED_OUT);
            kill();
            connection.rollback();
        }
        slack.acknowledgeWithin(PATIENT);
        slack.forgiveViolations();
        runAgain();
        return delivery;
    }

    @Test
    void killedAtEachMomentOfAConversationItGoesOnWithTheNextClickOrMessage() throws Exception {
        SlackBench.fill(database);
        run(workspace.botToken());
        connected();
        done(maria.command("/case", "open ask a question"), "Use Maria Lopez");
        killedUnstored(() -> click("Use Maria Lopez"));
        done(click("Use Maria Lopez"), "Use Medium");
        killedUnseen(() -> click("Use Medium"));
        done(maria.command("/case", "resume"), "Subject (3 of 7)");
        allShown();
        Delivery subject = killedUnstored(() -> maria.write("A question of mine"));
        done(subject.retry("timeout"), "Description (4 of 7)");
        Delivery description = maria.write("The description");
        done(description, "Noted so far");
        done(click("Done"), "Module (5 of 7)");

        assertThat(click("Fill in as one form").acknowledged()).isTrue();
        ShownModal form = maria.awaitModal("Ask a Question");
        form.pick("ask:module", "Calendar");
        killedUnstored(form::submit);
        assertThat(description.retry("timeout").acknowledged()).isTrue();
        assertThat(form.isOpen()).isTrue();
        done(form.submit(), "Attachments (7 of 7, optional)");
        assertThat(form.isOpen()).isFalse();
        done(click("Skip"), "[Submit]");
        killedUnseen(() -> click("Submit"));
        done(maria.command("/case", "list"), "A question of mine");

        assertThat(database.value("select count(*) from support_case")).isEqualTo(1L);
        var stored = database.unitOfWork().inTransaction(SurfaceContract::newest);
        assertThat(SurfaceContract.shown(stored.content()))
                .containsEntry("priority", "Medium")
                .containsEntry("subject", "A question of mine")
                .containsEntry("description", "The description")
                .containsEntry("module", "Calendar");
        assertThat(maria.transcriptText())
                .containsOnlyOnce("✓ Contact: Maria Lopez")
                .containsOnlyOnce("✓ Subject: A question of mine")
                .containsOnlyOnce("✓ Description: The description")
                .doesNotContain("Noted so far");
        program.terminate();
        assertThat(program.exitCode()).isEqualTo(143);
        assertThat(program.output()).contains("Slack is served: type /case there.");
        assertThat(slack.violations()).isEqualTo(List.of());
    }

    @Test
    void aTokenThatSlackRefusesEndsTheProgramWithWords() throws Exception {
        SlackBench.fill(database);
        run("xoxb-guessed");
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.errors()).contains("Slack could not be reached with these settings: Slack answered "
                + "auth.test with invalid_auth").doesNotContain("xoxb");
        slack.forgiveViolations();
    }
}
