package org.caseassistant.core.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant START = Instant.parse("2026-11-23T16:00:00Z");

    private Instant now = START;
    private final Backoff backoff = new Backoff(() -> now);
    private final List<Long> tried = new ArrayList<>();
    private boolean away = true;

    private void work() {
        tried.add(Duration.between(START, now).toSeconds());
        if (away) {
            throw new IllegalStateException("away");
        }
    }

    private void everySecondFor(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            try {
                backoff.run(this::work);
            } catch (IllegalStateException failure) {
                assertThat(failure).hasMessage("away");
            }
            now = now.plusSeconds(1);
        }
    }

    @Test
    void whatFailsIsTriedEverMoreRarely() {
        everySecondFor(Duration.ofMinutes(20));

        assertThat(tried).containsExactly(0L, 10L, 30L, 70L, 150L, 310L, 610L, 910L);
    }

    @Test
    void whatIsWellAgainIsDoneAsOftenAsBefore() {
        everySecondFor(Duration.ofSeconds(31));
        away = false;
        everySecondFor(Duration.ofSeconds(41));
        assertThat(tried).containsExactly(0L, 10L, 30L, 70L, 71L);

        away = true;
        tried.clear();
        everySecondFor(Duration.ofSeconds(20));
        assertThat(tried).as("from the shortest pause on").containsExactly(72L, 82L);
    }

    @Test
    void whateverItThrowsReachesTheCaller() {
        assertThatThrownBy(() -> backoff.run(this::work)).hasMessage("away");
    }
}
