package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.caseassistant.bot.ConsoleProcess;
import org.caseassistant.bot.discord.emulator.DiscordEmulator;
import org.caseassistant.bot.discord.emulator.Guild;
import org.caseassistant.bot.slack.emulator.SlackEmulator;
import org.caseassistant.bot.slack.emulator.Workspace;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.TestDatabase;

/** The program as an operator starts it, between a database and both platforms. It can be killed and started again. */
final class TalkStage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What waits at a channel goes out at the pace of a message a second. */
    private static final Duration PATIENCE_FOR_ALL = Duration.ofMinutes(10);

    private final TestDatabase database = TestDatabase.create();
    private final SlackEmulator slack = SlackEmulator.start();
    private final DiscordEmulator discord = DiscordEmulator.start();
    private final Workspace workspace = slack.workspace("T1").install();
    private final Guild guild = discord.guild("Support");
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Path folder;
    private ConsoleProcess program;

    /**
     * With nobody in it yet.
     *
     * @param folder where the program runs
     * @param catalog the text of its catalogue
     */
    TalkStage(Path folder, String catalog) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("catalog.yaml"), catalog);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    TestDatabase database() {
        return database;
    }

    SlackEmulator slack() {
        return slack;
    }

    Workspace workspace() {
        return workspace;
    }

    DiscordEmulator discord() {
        return discord;
    }

    Guild guild() {
        return guild;
    }

    <T> T stored(Function<Stores, T> reading) {
        return database.unitOfWork().inTransaction(reading);
    }

    /** Starts the program, and waits until both platforms are served. */
    void start() {
        var environment = new HashMap<>(database.environment());
        environment.put("CATALOG_FILE", folder.resolve("catalog.yaml").toString());
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("SLACK_BOT_TOKEN", workspace.botToken());
        environment.put("SLACK_APP_TOKEN", slack.appToken());
        environment.put("SLACK_API_URL", slack.baseUrl());
        environment.put("SLACK_ACCOUNTS", "*");
        environment.put("DISCORD_BOT_TOKEN", discord.token());
        environment.put("DISCORD_API_URL", discord.baseUrl());
        program = ConsoleProcess.start(folder, environment);
        await("the program is not ready", () -> {
            assertThat(program.isAlive()).as("the program has ended").isTrue();
            return get("/readyz").isPresent() && !discord.commands().isEmpty() && slack.sockets().count() == 2;
        });
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        program.kill();
        await("it is still connected", () -> discord.gateway().connections() == 0 && slack.sockets().count() == 0);
    }

    void await(String otherwise, BooleanSupplier condition) {
        await(otherwise, PATIENCE, condition);
    }

    private static void await(String otherwise, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
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
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Waits until the program has stored what this event did. */
    void awaitHeard(String surface, String event) {
        String count = "SELECT count(*) FROM processed_event WHERE surface = '%s' AND event_id = '%s'"
                .formatted(surface, event);
        await("nobody heard " + event, () -> database.value(count).equals(1L));
    }

    /** Waits until the program answers nobody and has sent everything. */
    void settle() {
        await("people or messages wait in vain", PATIENCE_FOR_ALL, () -> {
            String metrics = get("/metrics").orElse("");
            return metrics.contains("case_assistant_waiting{surface=\"slack\"} 0.0")
                    && metrics.contains("case_assistant_waiting{surface=\"discord\"} 0.0")
                    && waiting() == 0;
        });
    }

    /** How many messages are to be sent yet. */
    long waiting() {
        return (Long) database.value("SELECT count(*) FROM outbox WHERE sent_at IS NULL AND given_up_at IS NULL");
    }

    /** Ends the program as an operator does. */
    void end() throws InterruptedException {
        program.terminate();
        assertThat(program.exitCode()).isEqualTo(143);
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
        slack.close();
        discord.close();
        http.close();
        database.close();
    }
}
