package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.caseassistant.bot.ConsoleProcess;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.discord.DiscordDesk;
import org.caseassistant.bot.discord.emulator.DiscordEmulator;
import org.caseassistant.bot.slack.SlackDesk;
import org.caseassistant.bot.slack.emulator.SlackEmulator;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story of a case across platforms, told to the program as an operator starts it. */
class DeskProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(80);

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final HttpClient http = HttpClient.newHttpClient();
    private DiscordDesk discord;
    private SlackDesk slack;
    private ConsoleProcess program;
    private int port;

    @BeforeEach
    void start() throws Exception {
        Catalog catalog = CatalogReader.builtIn();
        database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep(catalog.version(), CatalogSource.builtIn().text(), Instant.EPOCH);
            SampleDirectory.fill(stores.directory(), catalog);
            return catalog;
        });
        var slackThere = SlackEmulator.start();
        var discordThere = DiscordEmulator.start();
        slack = SlackDesk.of(slackThere, this::settle);
        discord = DiscordDesk.of(discordThere, database, this::settle);
        port = freePort();
        var environment = new HashMap<>(database.environment());
        environment.putAll(slack.environment(slackThere));
        environment.putAll(discord.environment());
        environment.put("HTTP_PORT", Integer.toString(port));
        program = ConsoleProcess.start(folder, environment);
        await("the program is not ready", () -> get("/readyz").isPresent() && !discordThere.commands().isEmpty());
    }

    @AfterEach
    void stop() {
        program.close();
        slack.close();
        discord.close();
        http.close();
        database.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await(String otherwise, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** The body of an answer with status 200; empty as long as there is none. */
    private Optional<String> get(String path) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    BodyHandlers.ofString());
            return Optional.of(answer.body()).filter(_ -> answer.statusCode() == 200);
        } catch (IOException _) {
            // It does not listen yet.
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Waits until the program answers nobody. */
    private void settle() {
        await("people wait in vain", () -> {
            String metrics = get("/metrics").orElse("");
            return metrics.contains("case_assistant_waiting{surface=\"slack\"} 0.0")
                    && metrics.contains("case_assistant_waiting{surface=\"discord\"} 0.0");
        });
    }

    private void deliver() {
        settle();
        await("messages wait in vain", () -> database.value(
                "SELECT count(*) FROM outbox WHERE sent_at IS NULL AND given_up_at IS NULL").equals(0L));
    }

    @ParameterizedTest
    @CsvSource({"discord, slack", "slack, discord"})
    void aCaseIsWorkedOnAcrossPlatforms(String customers, String desks) throws InterruptedException {
        Map<String, DeskSide> sides = Map.of("slack", slack, "discord", discord);
        new DeskStory(sides.get(customers), sides.get(desks), database, this::deliver).isTold();
        program.terminate();
        assertThat(program.exitCode()).isEqualTo(143);
        assertThat(program.errors()).isEmpty();
    }
}
