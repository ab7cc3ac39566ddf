package org.caseassistant.bot.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.caseassistant.core.delivery.LetterDelivery;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.core.storage.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that wait.
 *
 * <p>A letter is taken and marked as failed, to be tried again later, in one short transaction; then it is sent with no
 * transaction open; then it is removed. So a slow mail server holds no database lock, and a process that dies in
 * between leaves a letter that is due again after a while. It may then arrive twice, with the same message id.
 */
public final class MailWorker {
    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);

    /** Longer than sending one takes. */
    private static final Duration FIRST_RETRY = Duration.ofMinutes(2);

    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    private final UnitOfWork storage;
    private final DeliveryCheck check;
    private final MailSender sender;
    private final InstantSource clock;

    /**
     * Made once, by hand.
     *
     * @param check whether what was decided to be sent may be sent now
     */
    public MailWorker(UnitOfWork storage, DeliveryCheck check, MailSender sender, InstantSource clock) {
        this.storage = storage;
        this.check = check;
        this.sender = sender;
        this.clock = clock;
    }

    /** Sends what is due now. */
    public void run() {
        Optional<Taken> taken = take();
        while (taken.isPresent()) {
            taken.filter(Taken::mayBeSent).map(Taken::letter).ifPresent(this::send);
            taken = take();
        }
    }

    private record Taken(LetterDelivery letter, boolean mayBeSent) {}

    private Optional<Taken> take() {
        return storage.inTransaction(stores -> {
            Instant now = clock.instant();
            Optional<Taken> next = stores.letters().take(now, 1).stream()
                    .findFirst()
                    .map(letter -> new Taken(letter, check.mayBeSent(stores, letter)));
            next.map(Taken::letter).ifPresent(letter -> {
                if (next.get().mayBeSent()) {
                    stores.letters().failed(letter, now, retryAfter(letter.attempts()));
                } else {
                    stores.letters().remove(letter);
                    LOG.info("Letter {} is not sent: whom it is for may not read it any more", letter.id());
                }
            });
            return next;
        });
    }

    /** Twice as long after each attempt. */
    private static Duration retryAfter(int attempts) {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }

    private void send(LetterDelivery delivery) {
        try {
            sender.send(delivery);
        } catch (MessagingException | RuntimeException failure) {
            // Its message may quote the address.
            LOG.warn(
                    "Letter {} was not taken by the mail server at attempt {} ({}); it is tried again in {} s",
                    delivery.id(),
                    delivery.attempts() + 1,
                    failure.getClass().getName(),
                    retryAfter(delivery.attempts()).toSeconds());
            return;
        }
        storage.inTransaction(stores -> {
            stores.letters().remove(delivery);
            return delivery;
        });
    }
}
