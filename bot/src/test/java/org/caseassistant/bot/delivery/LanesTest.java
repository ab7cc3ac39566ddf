package org.caseassistant.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final int PATIENCE = 20;

    private final ExecutorService runner = Executors.newSingleThreadExecutor();
    private final Map<String, Deque<String>> waiting = new TreeMap<>();
    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        runner.shutdownNow();
    }

    /** What is done for a thing that waits in a lane. */
    private interface Work {
        void on(String lane, String thing) throws Exception;
    }

    private synchronized void add(String lane, String... things) {
        waiting.computeIfAbsent(lane, _ -> new ArrayDeque<>()).addAll(List.of(things));
    }

    private synchronized List<String> due() {
        return waiting.entrySet().stream()
                .filter(lane -> !lane.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private synchronized String poll(String lane) {
        return waiting.get(lane).poll();
    }

    private Lanes lanes(Work work) {
        return new Lanes(this::due, lane -> next(lane, work), failures::add);
    }

    private boolean next(String lane, Work work) {
        String thing = poll(lane);
        if (thing == null) {
            return false;
        }
        try {
            work.on(lane, thing);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        done.add(lane + thing);
        return true;
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everyLaneKeepsItsOrderAndAllIsDoneInTheEnd() {
        add("a", "1", "2", "3");
        add("b", "1", "2");

        lanes((_, _) -> {}).run();

        assertThat(done).hasSize(5).containsSubsequence("a1", "a2", "a3").containsSubsequence("b1", "b2");
        assertThat(due()).isEmpty();
    }

    @Test
    void aSlowLaneHoldsUpNoOtherNorOneThatComesLater() throws Exception {
        var gate = new CountDownLatch(1);
        var others = new CountDownLatch(3);
        add("slow", "1", "2");
        add("b", "1", "2");

        Future<?> run = runner.submit(lanes((lane, _) -> {
            if (lane.equals("slow")) {
                await(gate);
            } else {
                others.countDown();
            }
        })::run);
        add("c", "1");
        await(others);
        gate.countDown();
        run.get(PATIENCE, TimeUnit.SECONDS);

        assertThat(done).hasSize(5).containsSubsequence("slow1", "slow2");
    }

    @Test
    void neverMoreThanFitTogether() {
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        List<String> lanes = IntStream.range(0, 3 * Lanes.MOST).mapToObj(number -> "lane" + number).toList();
        lanes.forEach(lane -> add(lane, "1", "2"));

        lanes((_, _) -> {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000_000);
            together.decrementAndGet();
        }).run();

        assertThat(done).hasSize(2 * lanes.size());
        assertThat(most.get()).isBetween(2, Lanes.MOST);
    }

    @Test
    void aLaneWithoutEndLetsOneGoFirstThatFoundNoRoom() throws Exception {
        var gate = new CountDownLatch(1);
        var late = new CountDownLatch(1);
        IntStream.range(0, Lanes.MOST - 1).forEach(number -> add("full" + number, "1"));
        add("endless", "1");
        add("late", "1");

        Future<?> run = runner.submit(lanes((lane, _) -> {
            switch (lane) {
                case "endless" -> {
                    if (late.getCount() > 0) {
                        add("endless", "1");
                    }
                }
                case "late" -> late.countDown();
                default -> await(gate);
            }
        })::run);
        await(late);
        gate.countDown();
        run.get(PATIENCE, TimeUnit.SECONDS);

        assertThat(due()).isEmpty();
    }

    @Test
    void whatEndsALaneEndsNoOtherAndItIsBegunAgain() {
        add("a", "1", "2");
        add("b", "1", "2");

        lanes((lane, thing) -> {
            if ((lane + thing).equals("a1")) {
                throw new IllegalArgumentException("broken");
            }
        }).run();

        assertThat(done).containsExactlyInAnyOrder("b1", "b2", "a2");
        assertThat(failures).singleElement().isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeDoneNowIsLeftInsteadOfLookedAtForEver() {
        var looks = new AtomicInteger();

        new Lanes(
                () -> {
                    looks.incrementAndGet();
                    return List.of("blocked");
                },
                _ -> false,
                failures::add)
                .run();

        assertThat(looks).hasValue(1);
    }

    @Test
    void interruptedItFinishesWhatIsAtHandAndLeavesTheRest() throws Exception {
        var begun = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        add("a", "1", "2");
        Lanes lanes = lanes((_, _) -> {
            begun.countDown();
            await(gate);
        });
        var left = new CountDownLatch(1);
        var thread = new Thread(() -> {
            lanes.run();
            if (Thread.currentThread().isInterrupted()) {
                left.countDown();
            }
        });
        thread.start();
        await(begun);

        thread.interrupt();
        awaitEnding(thread);
        gate.countDown();
        await(left);

        assertThat(done).containsExactly("a1");
        assertThat(due()).containsExactly("a");
    }

    /** Until it only waits for the lanes that are under way. */
    private static void awaitEnding(Thread thread) {
        while (Stream.of(thread.getStackTrace()).noneMatch(at -> at.getMethodName().equals("awaitTermination"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aLookThatFailsEndsTheRun() {
        var lanes = new Lanes(
                () -> {
                    throw new IllegalStateException("no database");
                },
                _ -> false,
                failures::add);

        assertThatThrownBy(lanes::run).hasMessage("no database");
    }
}
