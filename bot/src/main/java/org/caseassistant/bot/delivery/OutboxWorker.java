package org.caseassistant.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox for one surface: the messages of a tenant one after the other, in a lane of its own, and
 * the tenants side by side.
 *
 * <p>A message is taken and marked as failed, to be tried again later, in one short transaction; then it is sent with no
 * transaction open; then it is marked as sent. So a platform never holds a database lock, a process that dies in
 * between leaves a message for each lane that is due again after a while, and until then no message overtakes it at its
 * place. What became of a try that nobody saw the end of, the surface finds out where its platform lets it.
 */
public final class OutboxWorker {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    /** Longer than a surface takes to send one, else a second worker would send it too. */
    private static final Duration HELD = Duration.ofSeconds(25);

    /** For the staff who look at what did not arrive. It is stored, before the reader's language is known. */
    private static final Words STAFF =
            Words.in(Locale.US, Map.of("delivery", "org.caseassistant.bot.delivery.delivery"));

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    /** About a day. */
    static final int MOST_ATTEMPTS = 35;

    private final UnitOfWork storage;
    private final DeliveryCheck check;
    private final ChatSurface surface;
    private final InstantSource clock;
    private final Metrics metrics;
    private final FailureLog failures;

    /**
     * Made once for each surface, by hand.
     *
     * @param check whether what was decided to be sent may be sent now
     */
    public OutboxWorker(
            UnitOfWork storage,
            DeliveryCheck check,
            ChatSurface surface,
            InstantSource clock,
            Metrics metrics,
            FailureLog failures) {
        this.storage = storage;
        this.check = check;
        this.surface = surface;
        this.clock = clock;
        this.metrics = metrics;
        this.failures = failures;
    }

    /**
     * Sends what is due now and what comes to be due meanwhile, until nothing is. One message that does not arrive keeps
     * only those of its place waiting. When this thread is interrupted, what is being sent is finished, and the rest
     * left.
     */
    public void run() {
        new Lanes(
                this::tenants,
                this::sendNext,
                failure -> failures.record("sending what waits for " + surface.name(), failure))
                .run();
    }

    private List<String> tenants() {
        return storage.inTransaction(stores -> stores.outbox().tenants(surface.name(), clock.instant()));
    }

    private boolean sendNext(String tenant) {
        Optional<Taken> taken = take(tenant);
        taken.filter(Taken::mayBeSent).map(Taken::delivery).ifPresent(this::send);
        return taken.isPresent();
    }

    private record Taken(Delivery delivery, boolean mayBeSent) {}

    private Optional<Taken> take(String tenant) {
        return storage.inTransaction(stores -> {
            Instant now = clock.instant();
            Optional<Taken> oldest = stores.outbox().take(surface.name(), tenant, now, 1).stream()
                    .findFirst()
                    .map(delivery -> new Taken(delivery, check.mayBeSent(stores, delivery)));
            oldest.ifPresent(taken -> {
                if (taken.mayBeSent()) {
                    stores.outbox().failed(taken.delivery(), now, HELD);
                } else {
                    stores.outbox().drop(taken.delivery());
                    LOG.info("Message {} to {} is not sent: whoever would read it may not any more",
                            taken.delivery().id(), surface.name());
                }
            });
            return oldest;
        });
    }

    private void send(Delivery delivery) {
        try {
            if (delivery.act() instanceof Delivery.Act.Note && delivery.message().isEmpty()) {
                settle(outbox -> outbox.giveUp(delivery, STAFF.say("delivery.message-gone"), clock.instant()));
                return;
            }
            if (delivery.act() instanceof Delivery.Act.Post && delivery.message().isPresent()) {
                // Given up once, and posted since by an edit that came later and says more.
                settle(outbox -> outbox.sent(delivery, Optional.empty(), clock.instant()));
                return;
            }
            Optional<String> message = surface.deliver(delivery);
            metrics.delivered(surface.name(), true);
            settle(outbox -> outbox.sent(delivery, message, clock.instant()));
        } catch (DeliveryFailedException failure) {
            failed(delivery, failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            // A reason in the surface's words holds no contents; any other might.
            String reason = failure.getClass().getName();
            failed(delivery, reason, new DeliveryFailedException(reason, failure));
        }
    }

    /** Already marked as failed, for the case that nobody gets here; what to do is known better now. */
    private void failed(Delivery delivery, String reason, DeliveryFailedException failure) {
        metrics.delivered(surface.name(), false);
        Instant now = clock.instant();
        switch (failure.outlook()) {
            case UNREACHABLE -> {
                giveUp(delivery, reason, now);
                if (delivery.user().isEmpty()) {
                    park(delivery, reason, now);
                }
            }
            case REFUSED -> giveUp(delivery, reason, now);
            case MESSAGE_GONE -> settle(outbox -> {
                outbox.forgetMessage(delivery);
                outbox.postpone(delivery, now);
            });
            case LATER -> {
                if (delivery.attempts() + 1 >= MOST_ATTEMPTS) {
                    giveUp(delivery, reason, now);
                } else {
                    tryLater(delivery, reason, now.plus(failure.retryAfter().orElse(retryAfter(delivery.attempts()))));
                }
            }
        }
    }

    private void giveUp(Delivery delivery, String reason, Instant now) {
        LOG.warn("Message {} to {} is given up ({}); /delivery list shows it", delivery.id(), surface.name(), reason);
        settle(outbox -> outbox.giveUp(delivery, reason, now));
    }

    /** Where nothing arrives, nothing more is announced. */
    private void park(Delivery delivery, String reason, Instant now) {
        storage.inTransaction(stores -> {
            stores.subscriptions().park(delivery.place(), reason, now);
            return true;
        });
    }

    private void tryLater(Delivery delivery, String reason, Instant then) {
        LOG.warn(
                "Message {} to {} did not arrive at attempt {} ({}); it is tried again at {}",
                delivery.id(),
                surface.name(),
                delivery.attempts() + 1,
                reason,
                then);
        settle(outbox -> outbox.postpone(delivery, then));
    }

    private void settle(Consumer<Outbox> settling) {
        storage.inTransaction(stores -> {
            settling.accept(stores.outbox());
            return true;
        });
    }

    /** Twice as long after each attempt. */
    static Duration retryAfter(int attempts) {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, 12));
        return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }
}
