package org.caseassistant.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.storage.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox for one surface.
 *
 * <p>A message is taken and marked as failed, to be tried again later, in one short transaction; then it is sent with no
 * transaction open; then it is marked as sent. So a platform never holds a database lock, a process that dies in
 * between leaves a message that is due again after a while, and until then no message overtakes it at its place. The
 * price is that a message may arrive twice if the process dies after sending and before marking.
 */
public final class OutboxWorker {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private static final int BATCH = 20;

    /** Longer than any surface takes to send one, else a second worker would send it too. */
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);

    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    private final UnitOfWork storage;
    private final ChatSurface surface;
    private final InstantSource clock;
    private final Metrics metrics;

    /** Made once for each surface, by hand. */
    public OutboxWorker(UnitOfWork storage, ChatSurface surface, InstantSource clock, Metrics metrics) {
        this.storage = storage;
        this.surface = surface;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Sends what is due now. One message that does not arrive keeps only those of its place waiting. */
    public void run() {
        List<Delivery> taken = take();
        while (!taken.isEmpty()) {
            taken.forEach(this::send);
            taken = take();
        }
    }

    private List<Delivery> take() {
        return storage.inTransaction(stores -> {
            Instant now = clock.instant();
            List<Delivery> deliveries = stores.outbox().take(surface.name(), now, BATCH);
            deliveries.forEach(delivery -> stores.outbox().failed(delivery, now, retryAfter(delivery.attempts())));
            return deliveries;
        });
    }

    /** Twice as long after each attempt. */
    static Duration retryAfter(int attempts) {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }

    private void send(Delivery delivery) {
        try {
            surface.deliver(delivery);
        } catch (ChatSurface.DeliveryFailedException | RuntimeException failure) {
            metrics.delivered(surface.name(), false);
            // Already marked as failed. A reason in the surface's words holds no contents; any other might.
            LOG.warn(
                    "Message {} to {} did not arrive at attempt {} ({}); it is tried again in {} s",
                    delivery.id(),
                    surface.name(),
                    delivery.attempts() + 1,
                    failure instanceof ChatSurface.DeliveryFailedException
                            ? failure.getMessage()
                            : failure.getClass().getName(),
                    retryAfter(delivery.attempts()).toSeconds());
            return;
        }
        metrics.delivered(surface.name(), true);
        storage.inTransaction(stores -> {
            stores.outbox().sent(delivery, clock.instant());
            return delivery;
        });
    }
}
