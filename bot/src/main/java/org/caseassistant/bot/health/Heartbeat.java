package org.caseassistant.bot.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.storage.UnitOfWork;

/**
 * A file in the data directory whose time says when this program last reached its database. A file, so that looking is
 * cheap and needs neither a port nor a password.
 */
public final class Heartbeat implements AutoCloseable {
    /** How often the database is asked. */
    public static final Duration INTERVAL = Duration.ofSeconds(10);

    /** A program whose last sign of life is older than this is not well. */
    public static final Duration STALE = Duration.ofSeconds(45);

    private static final String FILE = "heartbeat";

    private final Path file;
    private final UnitOfWork storage;
    private final InstantSource clock;
    private final FailureLog failures;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("heartbeat").factory());

    Heartbeat(Path directory, UnitOfWork storage, InstantSource clock, FailureLog failures) {
        this.file = directory.resolve(FILE);
        this.storage = storage;
        this.clock = clock;
        this.failures = failures;
    }

    /** Starts beating, with the first sign of life given when this returns. */
    public static Heartbeat start(Path directory, UnitOfWork storage, InstantSource clock, FailureLog failures) {
        var heartbeat = new Heartbeat(directory, storage, clock, failures);
        heartbeat.beat();
        var _ = heartbeat.beats.scheduleWithFixedDelay(
                heartbeat::beat, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return heartbeat;
    }

    /** The last sign of life of a program on this data directory; empty if none runs there. */
    public static Optional<Instant> last(Path directory) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(directory.resolve(FILE)).toInstant());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    void beat() {
        try {
            // Any question will do: it is the answer that counts.
            storage.inTransaction(stores -> stores.directory().isEmpty());
            touch();
        } catch (IOException | RuntimeException failure) {
            failures.record("asking the database for a sign of life", failure);
        }
    }

    private void touch() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    /** Stops, and leaves no sign of life behind. */
    @Override
    public void close() throws IOException {
        beats.close();
        Files.deleteIfExists(file);
    }
}
