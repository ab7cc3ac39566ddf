package org.caseassistant.bot.delivery;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does things one after the other in each lane, and the lanes side by side. No lane waits for another, but where there
 * are too many: then they take turns. Lanes that come to have something to do meanwhile are begun within a second.
 */
final class Lanes {
    /** So many wait for a platform side by side. */
    static final int MOST = 100;

    /** What a lane does before it lets one go first that found no room. */
    static final int TURN = 50;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Supplier<List<String>> due;
    private final Predicate<String> next;
    private final Consumer<Throwable> failed;
    private final Semaphore room = new Semaphore(MOST, true);
    private final Set<String> running = new HashSet<>();
    private volatile boolean worked;
    private volatile boolean ending;

    /**
     * For one run.
     *
     * @param due names the lanes that seem to have something to do; also those that are running
     * @param next does the next thing in a lane; false if there is nothing for now
     * @param failed is told of what ended a lane; it is begun again at the next look, if it still has something to do
     */
    Lanes(Supplier<List<String>> due, Predicate<String> next, Consumer<Throwable> failed) {
        this.due = due;
        this.next = next;
        this.failed = failed;
    }

    /**
     * Goes on until there is nothing to do, or this thread is interrupted: then each lane finishes the thing at hand, and
     * the thread is left interrupted.
     */
    void run() {
        boolean interrupted = false;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                do {
                    due.get().forEach(lane -> begin(lane, threads));
                } while (anythingLeft());
            } catch (InterruptedException _) {
                interrupted = true;
            } finally {
                ending = true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void begin(String lane, ExecutorService threads) {
        if (running.add(lane)) {
            threads.execute(() -> follow(lane));
        }
    }

    private void follow(String lane) {
        try {
            boolean more = true;
            while (more) {
                room.acquireUninterruptibly();
                try {
                    more = takeTurn(lane);
                } finally {
                    room.release();
                }
            }
        } catch (RuntimeException | Error failure) {
            failed.accept(failure);
        } finally {
            end(lane);
        }
    }

    private boolean takeTurn(String lane) {
        for (int done = 0; done < TURN; done++) {
            if (ending || !next.test(lane)) {
                return false;
            }
            worked = true;
        }
        return true;
    }

    private synchronized void end(String lane) {
        running.remove(lane);
        notifyAll();
    }

    /** Waits until it is time to look again; false if nothing was done since the last look, and nothing is going on. */
    private synchronized boolean anythingLeft() throws InterruptedException {
        long look = System.nanoTime() + LOOK.toNanos();
        long left = LOOK.toNanos();
        while (!running.isEmpty() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = look - System.nanoTime();
        }
        boolean more = worked || !running.isEmpty();
        worked = false;
        return more;
    }
}
