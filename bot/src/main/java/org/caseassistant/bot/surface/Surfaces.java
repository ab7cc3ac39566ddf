package org.caseassistant.bot.surface;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.caseassistant.bot.logging.FailureLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chat platforms that one program serves. One that refuses its settings ends the start; one that cannot be reached
 * is tried again and again, while the others are served.
 */
public final class Surfaces implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Surfaces.class);

    /** Between two attempts to reach a platform. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final List<Served> all;
    private final FailureLog failures;
    private final Duration pause;
    private final ScheduledExecutorService attempts = Executors.newScheduledThreadPool(
            1, Thread.ofVirtual().name("surface-", 0).factory());

    private Surfaces(List<SurfaceStart> starts, FailureLog failures, Duration pause) {
        this.all = starts.stream().map(Served::new).toList();
        this.failures = failures;
        this.pause = pause;
    }

    /** One of them, started or not. */
    public static final class Served {
        private final SurfaceStart start;
        private volatile Optional<RunningSurface> running = Optional.empty();
        private volatile String reason = "it is not connected yet";

        private Served(SurfaceStart start) {
            this.start = start;
        }

        /** Its name. */
        public String name() {
            return start.name();
        }

        /** It, once it is started. */
        public Optional<RunningSurface> running() {
            return running;
        }

        /** What is wrong with it, in words for the operator; empty if it is well. */
        public Optional<String> trouble() {
            return running.map(RunningSurface::trouble).orElseGet(() -> Optional.of(reason));
        }
    }

    /**
     * Starts them all, one after the other.
     *
     * @throws CannotServeException if one of them refuses its settings; none is served then
     */
    public static Surfaces start(List<SurfaceStart> starts, FailureLog failures) throws CannotServeException {
        return start(starts, failures, PAUSE);
    }

    static Surfaces start(List<SurfaceStart> starts, FailureLog failures, Duration pause)
            throws CannotServeException {
        var surfaces = new Surfaces(starts, failures, pause);
        try {
            for (Served served : surfaces.all) {
                surfaces.connect(served);
            }
            return surfaces;
        } catch (CannotServeException refused) {
            surfaces.close();
            throw refused;
        }
    }

    private void connect(Served served) throws CannotServeException {
        try {
            RunningSurface running = served.start.start();
            synchronized (this) {
                if (!attempts.isShutdown()) {
                    served.running = Optional.of(running);
                    return;
                }
            }
            running.close();
        } catch (CannotServeException reason) {
            if (reason.forGood()) {
                throw reason;
            }
            served.reason = reason.getMessage();
            LOG.warn("{} Trying again in {} s.", reason.getMessage(), pause.toSeconds());
            later(served);
        }
    }

    private synchronized void later(Served served) {
        if (!attempts.isShutdown()) {
            var _ = attempts.schedule(() -> again(served), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void again(Served served) {
        try {
            connect(served);
        } catch (CannotServeException refused) {
            served.reason = refused.getMessage();
            LOG.error("{} It is not served until the next start.", refused.getMessage());
        } catch (RuntimeException failure) {
            served.reason = "it failed (reference " + failures.record("connecting to " + served.name(), failure) + ")";
            later(served);
        }
    }

    /** All of them. */
    public List<Served> all() {
        return all;
    }

    /** Stops serving, in the reverse order. */
    @Override
    public void close() {
        synchronized (this) {
            attempts.shutdownNow();
        }
        all.reversed().forEach(served -> served.running().ifPresent(RunningSurface::close));
    }
}
