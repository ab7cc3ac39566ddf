package org.caseassistant.persistence.screens;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.delivery.LetterDelivery;
import org.caseassistant.core.notices.NoticeMail;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/** Brings what waits to where it goes, one message after the other, and writes it down as it arrives. */
final class Post {
    private static final List<String> SURFACES = List.of("test", "discord", "slack", NoticeMail.SURFACE);
    private static final Duration HELD = Duration.ofSeconds(25);

    /** What becomes of a message. */
    enum Fate {
        /** It arrives, and that is not known. */
        UNKNOWN,
        /** It is tried again later. */
        LATER,
        /** Its place is not there any more. */
        GONE,
        /** It is refused for good. */
        REFUSED
    }

    private final UnitOfWork storage;
    private final InstantSource clock;
    private final Script script;
    private final Consumer<Delivery> arrived;
    private final DeliveryCheck check = new DeliveryCheck(Policy.STRICT);
    private final Map<String, Fate> fates = new HashMap<>();
    private boolean closed;

    Post(UnitOfWork storage, InstantSource clock, Script script, Consumer<Delivery> arrived) {
        this.storage = storage;
        this.clock = clock;
        this.script = script;
        this.arrived = arrived;
    }

    /** From now on this becomes of messages to that channel. */
    void meets(String channel, Fate fate) {
        fates.put(channel, fate);
    }

    /** From now on messages arrive there again. */
    void finds(String channel) {
        fates.remove(channel);
    }

    /** Until it is opened everything waits. */
    void close() {
        closed = true;
    }

    void open() {
        closed = false;
        deliver();
    }

    void deliver() {
        if (closed) {
            return;
        }
        repeat(() -> in(this::some));
    }

    /** One message for each tenant, and one letter; false if there was none. */
    private boolean some(Stores stores) {
        boolean any = false;
        for (String surface : SURFACES) {
            for (String tenant : new TreeSet<>(stores.outbox().tenants(surface, clock.instant()))) {
                any |= one(stores, surface, tenant);
            }
        }
        return letter(stores) || any;
    }

    private interface Work<T> {
        T with(Stores stores);
    }

    private <T> T in(Work<T> work) {
        return storage.inTransaction(work::with);
    }

    private static void repeat(Supplier<Boolean> step) {
        boolean more;
        do {
            more = step.get();
        } while (more);
    }

    private boolean one(Stores stores, String surface, String tenant) {
        List<Delivery> taken = stores.outbox().take(surface, tenant, clock.instant(), 1);
        taken.forEach(delivery -> deliver(stores, delivery));
        return !taken.isEmpty();
    }

    private void deliver(Stores stores, Delivery delivery) {
        Instant now = clock.instant();
        if (!check.mayBeSent(stores, delivery)) {
            script.add(ScreenText.of(delivery).getFirst() + ": not for whoever would read it");
            stores.outbox().drop(delivery);
            return;
        }
        stores.outbox().failed(delivery, now, HELD);
        Optional<Fate> fate = Optional.ofNullable(fates.get(delivery.place().channel()));
        if (delivery.act() instanceof Delivery.Act.Note && delivery.message().isEmpty()) {
            script.add(ScreenText.of(delivery).getFirst() + ": what it belongs to is gone");
            stores.outbox().giveUp(delivery, "the message it belongs to is gone", now);
        } else if (delivery.act() instanceof Delivery.Act.Post && delivery.message().isPresent()) {
            script.add(ScreenText.of(delivery).getFirst() + ": is there already");
            stores.outbox().sent(delivery, Optional.empty(), now);
        } else if (fate.isPresent()) {
            fails(stores, delivery, fate.get(), now);
        } else {
            script.add(ScreenText.of(delivery));
            stores.outbox().sent(delivery, message(delivery), now);
            arrived.accept(delivery);
        }
    }

    /** The platform's id of the message; there is none of an e-mail. */
    private static Optional<String> message(Delivery delivery) {
        if (delivery.place().surface().equals(NoticeMail.SURFACE)) {
            return Optional.empty();
        }
        Optional<String> edited = delivery.act() instanceof Delivery.Act.Edit ? delivery.message() : Optional.empty();
        return edited.or(() -> Optional.of("m" + delivery.id()));
    }

    private void fails(Stores stores, Delivery delivery, Fate fate, Instant now) {
        script.add(ScreenText.of(delivery).getFirst() + ": " + switch (fate) {
            case UNKNOWN -> "it is not known whether it arrived";
            case LATER -> "not now";
            case GONE -> "nobody is there";
            case REFUSED -> "refused";
        });
        switch (fate) {
            case UNKNOWN -> {}
            case LATER -> stores.outbox().postpone(delivery, now.plus(Duration.ofMinutes(1)));
            case GONE -> {
                stores.outbox().giveUp(delivery, "is_archived", now);
                if (delivery.user().isEmpty()) {
                    stores.subscriptions().park(delivery.place(), "is_archived", now);
                }
            }
            case REFUSED -> stores.outbox().giveUp(delivery, "invalid_blocks", now);
        }
    }

    private boolean letter(Stores stores) {
        List<LetterDelivery> taken = stores.letters().take(clock.instant(), 1);
        taken.forEach(letter -> {
            script.add(
                    check.mayBeSent(stores, letter)
                            ? ScreenText.of(letter.letter())
                            : List.of(">> letter to " + letter.letter().recipient() + ": not for them any more"));
            stores.letters().remove(letter);
        });
        return !taken.isEmpty();
    }
}
