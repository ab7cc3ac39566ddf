package org.caseassistant.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = new Pace(3, Duration.ofSeconds(1));

    @Test
    void someGoAtOnceThenOneInEachInterval() {
        long now = 100 * SECOND;
        assertThat(pace.turn(now)).isZero();
        assertThat(pace.turn(now)).isZero();
        assertThat(pace.turn(now)).isZero();
        assertThat(pace.ahead(now)).isEqualTo(SECOND);
        assertThat(pace.turn(now)).isEqualTo(SECOND);
        assertThat(pace.turn(now)).isEqualTo(2 * SECOND);
        assertThat(pace.turn(now + 10 * SECOND)).isZero();
    }

    @Test
    void aPauseHoldsAllBack() {
        assertThat(pace.turn(0)).isZero();
        pace.pause(0, 5 * SECOND);
        assertThat(pace.turn(0)).isEqualTo(5 * SECOND);
        assertThat(pace.turn(0)).isEqualTo(6 * SECOND);
        assertThat(pace.turn(60 * SECOND)).isZero();
    }
}
