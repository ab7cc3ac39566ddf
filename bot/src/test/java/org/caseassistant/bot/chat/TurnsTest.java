package org.caseassistant.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.caseassistant.bot.logging.FailureLog;
import org.junit.jupiter.api.Test;

/** Everything that is asked for comes to an end, and whoever waits for it is told. */
class TurnsTest {
    private static final String DOING = "testing";
    private static final long PATIENCE = 20;

    private final AtomicInteger recorded = new AtomicInteger();
    private final FailureLog failures = new FailureLog(() -> "F" + recorded.incrementAndGet());
    private final List<String> done = new CopyOnWriteArrayList<>();

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Throwable failure(CompletableFuture<Void> work) {
        try {
            work.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            return failure.getCause();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("it did not fail");
    }

    private static Thread closing(Turns turns) {
        Thread closing = Thread.startVirtualThread(turns::close);
        while (!turns.ending()) {
            LockSupport.parkNanos(100_000);
        }
        return closing;
    }

    @Test
    void whatWaitsForItsTurnIsDoneBeforeTheEndAndNothingNewIsBegun() throws Exception {
        var turns = new Turns("test", failures);
        var gate = new CountDownLatch(1);
        CompletableFuture<Void> first = turns.after("maria", DOING, () -> {
            await(gate);
            done.add("first");
        });
        CompletableFuture<Void> second = turns.after("maria", DOING, () -> done.add("second"));
        CompletableFuture<Void> third = turns.after("maria", DOING, () -> done.add("third"));

        Thread closing = closing(turns);
        CompletableFuture<Void> late = turns.after("maria", DOING, () -> done.add("late"));
        CompletableFuture<Void> others = turns.after("daniel", DOING, () -> done.add("others"));
        assertThat(failure(late)).isInstanceOf(NotDoneException.class);
        assertThat(failure(others)).isInstanceOf(NotDoneException.class);
        gate.countDown();
        closing.join();

        assertThat(done).containsExactly("first", "second", "third");
        assertThat(List.of(first, second, third)).allMatch(CompletableFuture::isDone);
        assertThat(third).isCompletedWithValue(null);
        assertThat(recorded).hasValue(0);
        assertThat(turns.idle()).isTrue();
    }

    @Test
    void whatTakesTooLongAtTheEndFailsWithAllThatWaitsBehindIt() throws Exception {
        var turns = new Turns("test", failures, Duration.ofMillis(50));
        CompletableFuture<Void> first = turns.after("maria", DOING, () -> await(new CountDownLatch(1)));
        CompletableFuture<Void> second = turns.after("maria", DOING, () -> done.add("second"));
        CompletableFuture<Void> third = turns.after("maria", DOING, () -> done.add("third"));

        turns.close();

        assertThat(failure(first)).isInstanceOf(IllegalStateException.class);
        assertThat(failure(second)).isInstanceOf(NotDoneException.class);
        assertThat(failure(third)).isInstanceOf(NotDoneException.class);
        assertThat(done).isEmpty();
    }

    @Test
    void afterAnErrorWhoeverWaitsIsToldItIsRecordedOnceAndTheNextIsDone() throws Exception {
        try (var turns = new Turns("test", failures)) {
            var gate = new CountDownLatch(1);
            CompletableFuture<Void> first = turns.after("maria", DOING, () -> {
                await(gate);
                throw new OutOfMemoryError("made up");
            });
            CompletableFuture<Void> second = turns.after("maria", DOING, () -> done.add("second"));
            gate.countDown();

            assertThat(failure(first)).isInstanceOf(OutOfMemoryError.class);
            second.get(PATIENCE, TimeUnit.SECONDS);
            assertThat(done).containsExactly("second");
            assertThat(recorded).hasValue(1);
        }
    }

    @Test
    void whatWillNotBeDoneIsNotTakenForLate() {
        assertThatThrownBy(() -> Deadline.within(CompletableFuture.failedFuture(new StackOverflowError())))
                .isInstanceOf(NotDoneException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }
}
