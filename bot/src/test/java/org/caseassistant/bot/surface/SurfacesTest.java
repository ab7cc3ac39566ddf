package org.caseassistant.bot.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;
import org.junit.jupiter.api.Test;

class SurfacesTest {
    private final FailureLog failures = new FailureLog(() -> "K3F9QX2A");
    private final AtomicInteger closed = new AtomicInteger();
    private final CountDownLatch third = new CountDownLatch(1);
    private final AtomicInteger attempts = new AtomicInteger();

    private interface Attempt {
        void run() throws CannotServeException;
    }

    private SurfaceStart start(String name, Attempt attempt) {
        return new SurfaceStart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public RunningSurface start() throws CannotServeException {
                attempt.run();
                return new Running(name);
            }
        };
    }

    private final class Running implements RunningSurface, ChatSurface {
        private final String name;

        Running(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<String> deliver(Delivery delivery) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public ChatSurface chat() {
            return this;
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private void thirdTime() throws CannotServeException {
        switch (attempts.incrementAndGet()) {
            case 1 -> throw CannotServeException.unreachable("Nobody answers.", null);
            case 2 -> throw new IllegalStateException("unexpected");
            default -> third.countDown();
        }
    }

    @Test
    void oneThatCannotBeReachedIsTriedAgainWhileTheOthersAreServed() throws Exception {
        var gone = new AtomicInteger();
        try (var surfaces = Surfaces.start(
                List.of(
                        start("absent", () -> {
                            gone.incrementAndGet();
                            throw CannotServeException.unreachable("Nobody answers.", null);
                        }),
                        start("late", this::thirdTime),
                        start("there", () -> {})),
                failures,
                Duration.ofMillis(5))) {
            assertThat(surfaces.all().getLast().trouble()).isEmpty();
            assertThat(surfaces.all().getFirst().trouble()).contains("Nobody answers.");
            assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(gone).hasPositiveValue();
        }
        assertThat(closed).hasValueGreaterThanOrEqualTo(1);
    }

    @Test
    void oneThatRefusesTheSettingsEndsTheStartOfAll() {
        assertThatThrownBy(() -> Surfaces.start(
                List.of(start("there", () -> {}), start("strict", () -> {
                    throw CannotServeException.refused("The token is wrong.", null);
                })),
                failures)).isInstanceOf(CannotServeException.class).hasMessage("The token is wrong.");
        assertThat(closed).hasValue(1);
    }
}
