package org.caseassistant.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.caseassistant.bot.objects.S3Emulator;
import org.caseassistant.bot.objects.S3Emulator.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator starts it with a bucket, without it, and with a wrong one. */
class FileStorageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final S3Emulator storage = S3Emulator.start();

    @AfterEach
    void stop() {
        storage.close();
    }

    private ConsoleProcess start(Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("CONSOLE_LOCALE", "en-US");
        environment.put("LOG_LEVEL", "debug");
        return ConsoleProcess.start(folder, environment);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String ready(int port) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz")).build(),
                    BodyHandlers.ofString())
                    .body();
        } catch (IOException _) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void filesGoToTheBucketWhichIsNeededFromThenOn() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("shot.png"), "a picture");
        int port = freePort();
        var environment = new HashMap<>(storage.environment());
        environment.put("HTTP_PORT", Integer.toString(port));
        try (ConsoleProcess program = start(environment)) {
            program.ask("/case open ask a question", "Contact (1 of 7)");
            assertThat(ready(port)).isEqualTo("database: ok\nfiles: ok\n");
            storage.is(Mood.BUSY);
            program.ask("/attach shot.png", "shot.png");
            assertThat(ready(port)).isEqualTo("database: ok\nfiles: it answers with status 503\n");
            assertThat(storage.objects()).isEmpty();
            storage.is(Mood.WELL);
            await(() -> storage.objects().size() == 1);
            assertThat(storage.objects().values().iterator().next()).isEqualTo("a picture".getBytes(UTF_8));
            program.ask("/cancel", "Throw this draft away?");
            program.ask("yes", "thrown away");
            await(() -> storage.objects().isEmpty());
            program.ask("/case open ask a question", "Contact (1 of 7)");
            for (String answer : List.of("", "low", "Snow day", "How do we mark the day?", "done", "calendar",
                    "skip")) {
                program.send(answer);
            }
            program.ask("/attach shot.png", "shot.png");
            program.ask("done", "Nothing is sent yet");
            program.ask("submit", "Case CS-1001 is submitted");
            await(() -> storage.objects().size() == 1);
            program.ask("/case files 1001", "shot-2.png");
            assertThat(folder.resolve("shot-2.png")).hasContent("a picture");
            assertThat(storage.answers()).anyMatch(answer -> answer.matches("GET files/\\w+ 200"));
            storage.is(Mood.BUSY);
            program.ask("/case files 1001", "reference");
            storage.is(Mood.WELL);
            program.endInput();
            assertThat(program.exitCode()).isZero();
            assertThat(program.output() + program.errors()).doesNotContain(S3Emulator.SECRET, "a picture");
        }
        try (ConsoleProcess without = start(Map.of())) {
            assertThat(without.exitCode()).isEqualTo(1);
            assertThat(without.errors().strip().lines())
                    .containsExactly("ATTACHMENT_S3_BUCKET: it is not set, but files are kept in a bucket; expected the"
                            + " settings with which they were put there");
        }
    }

    @Test
    void aBucketThatRefusesEndsTheStartWithALine() throws InterruptedException {
        var wrong = new HashMap<>(storage.environment());
        wrong.put("ATTACHMENT_S3_SECRET_ACCESS_KEY", "hush");
        try (ConsoleProcess program = start(wrong)) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.errors().strip().lines())
                    .containsExactly("ATTACHMENT_S3_SECRET_ACCESS_KEY: the storage says that it does not belong to"
                            + " ATTACHMENT_S3_ACCESS_KEY_ID; expected the one that does");
        }
    }

    @Test
    void credentialsThatAreNowhereToBeFoundAreMissed() throws IOException, InterruptedException {
        var none = new HashMap<>(storage.environment());
        none.remove("ATTACHMENT_S3_ACCESS_KEY_ID");
        none.remove("ATTACHMENT_S3_SECRET_ACCESS_KEY");
        none.put("AWS_EC2_METADATA_DISABLED", "true");
        none.put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());
        none.put("AWS_CONFIG_FILE", folder.resolve("none").toString());
        try (ConsoleProcess program = start(none)) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.errors())
                    .contains("ATTACHMENT_S3_ACCESS_KEY_ID: it is not set, and no credentials are found anywhere else");
        }
        none.put("AWS_ACCESS_KEY_ID", S3Emulator.ACCESS_KEY_ID);
        none.put("AWS_SECRET_ACCESS_KEY", S3Emulator.SECRET);
        try (ConsoleProcess program = start(none)) {
            program.endInput();
            assertThat(program.exitCode()).isZero();
            assertThat(storage.answers()).anyMatch(answer -> answer.matches("PUT check/\\w+ 200"));
        }
    }
}
