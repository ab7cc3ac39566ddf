package org.caseassistant.bot.shutdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.caseassistant.bot.logging.FailureLog;

/** What was opened, closed in the reverse order. Safe for use by several threads. */
public final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final FailureLog failures;

    /**
     * Nothing yet.
     *
     * @param failures where it is recorded that something could not be closed
     */
    public Opened(FailureLog failures) {
        this.failures = failures;
    }

    /** Keeps this, to close it before all that was opened earlier. */
    public <C extends AutoCloseable> C keep(C started) {
        synchronized (open) {
            open.push(started);
        }
        return started;
    }

    /** Closes all of it. May be called again. */
    @Override
    public void close() {
        synchronized (open) {
            while (!open.isEmpty()) {
                AutoCloseable last = open.pop();
                try {
                    last.close();
                } catch (Exception failure) {
                    // The others must be closed all the same.
                    failures.record("closing " + last.getClass().getSimpleName(), failure);
                }
            }
        }
    }
}
