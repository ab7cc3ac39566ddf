package org.caseassistant.bot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    @TempDir
    private Path directory;

    private final List<String> recorded = new ArrayList<>();
    private final FailureLog failures = new FailureLog(() -> {
        recorded.add("REFERENCE");
        return "REFERENCE";
    });
    private Instant now = NOW;

    @Test
    void theSignOfLifeIsWhenTheDatabaseLastAnswered() throws IOException {
        try (var database = TestDatabase.create();
                var heartbeat = new Heartbeat(directory, database.unitOfWork(), () -> now, failures)) {
            assertThat(Heartbeat.last(directory)).isEmpty();

            heartbeat.beat();
            assertThat(Heartbeat.last(directory)).contains(NOW);

            now = NOW.plusSeconds(10);
            heartbeat.beat();
            assertThat(Heartbeat.last(directory)).contains(now);

            database.database().close();
            now = NOW.plusSeconds(20);
            heartbeat.beat();
            assertThat(Heartbeat.last(directory)).contains(NOW.plusSeconds(10));
            assertThat(recorded).hasSize(1);
        }
        assertThat(Heartbeat.last(directory)).isEmpty();
    }
}
