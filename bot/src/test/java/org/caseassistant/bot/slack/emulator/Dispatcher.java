package org.caseassistant.bot.slack.emulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.caseassistant.bot.slack.emulator.Delivery.Outcome;
import tools.jackson.databind.node.ObjectNode;

/** Sends parcels over the chosen transport and watches the deadline (three seconds, docs.slack.dev). */
final class Dispatcher {

    static final Duration DEADLINE = Duration.ofSeconds(3);

    private final Journal journal;

    private final ConcurrentLinkedQueue<Delivery> deliveries = new ConcurrentLinkedQueue<>();

    private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

    private volatile Transport transport;

    private volatile Duration deadline = DEADLINE;

    private volatile boolean echoes = true;

    private volatile boolean twice;

    Dispatcher(Journal journal, Transport transport) {
        this.journal = journal;
        this.transport = transport;
    }

    void use(Transport other) {
        transport = other;
    }

    void deadline(Duration other) {
        deadline = other;
    }

    void echoes(boolean on) {
        echoes = on;
    }

    void twice(boolean on) {
        twice = on;
    }

    /** Tells the app of its own doings, while it goes on. */
    void echo(Supplier<ObjectNode> event) {
        if (echoes && !later.isShutdown()) {
            later.execute(() -> echoNow(event.get()));
        }
    }

    private void echoNow(ObjectNode event) {
        try {
            send(Parcel.Kind.EVENTS_API, event, false);
        } catch (IllegalStateException e) {
            // An echo that the end of the test cut short is nobody's concern.
            if (!later.isShutdown()) {
                throw e;
            }
        }
    }

    void stop() {
        later.shutdownNow();
    }

    Delivery send(Parcel.Kind kind, ObjectNode payload, boolean mayAnswer) {
        var delivery = new Delivery(this, Parcel.first(kind, payload, mayAnswer));
        deliveries.add(delivery);
        if (twice) {
            sendTwice(delivery, delivery.parcel());
        } else {
            send(delivery, delivery.parcel());
        }
        return delivery;
    }

    /** The second one says so where Slack has a way to. What comes with both acknowledgements must be the same. */
    private void sendTwice(Delivery delivery, Parcel parcel) {
        var again = CompletableFuture.runAsync(() -> send(delivery, again(parcel)), later);
        send(delivery, parcel);
        again.join();
        if (delivery.payloads().distinct().count() > 1) {
            journal.violation(Violation.Kind.ACKNOWLEDGEMENT,
                    parcel.title() + " came twice and was answered in two ways: " + delivery.payloads().toList());
        }
    }

    private static Parcel again(Parcel parcel) {
        return parcel.kind() == Parcel.Kind.EVENTS_API ? parcel.again(1, "http_timeout") : parcel;
    }

    void send(Delivery delivery, Parcel parcel) {
        answered(delivery, parcel, transport.deliver(parcel, deadline));
    }

    /** Sends these events one right after the other, as they come from somebody who was offline. */
    List<Delivery> sendAtOnce(List<ObjectNode> events) {
        var parcels = events.stream().map(event -> Parcel.first(Parcel.Kind.EVENTS_API, event, false)).toList();
        var all = parcels.stream().map(parcel -> new Delivery(this, parcel)).toList();
        deliveries.addAll(all);
        var answers = transport.deliverAtOnce(parcels, deadline);
        for (int i = 0; i < all.size(); i++) {
            answered(all.get(i), parcels.get(i), answers.get(i));
        }
        return all;
    }

    private void answered(Delivery delivery, Parcel parcel, Answer answer) {
        delivery.answered(answer);
        if (answer.outcome() == Outcome.TIMED_OUT) {
            journal.violation(Violation.Kind.ACKNOWLEDGEMENT,
                    parcel.title() + " was not acknowledged within " + deadline.toMillis() + " ms");
        }
        if (answer.outcome() == Outcome.REFUSED) {
            journal.violation(Violation.Kind.ACKNOWLEDGEMENT, parcel.title() + " was refused: " + answer.detail());
        }
        if (answer.acknowledged() && !parcel.mayAnswer() && !answer.payload().isEmpty()
                && !answer.payload().path("text").isString()) {
            journal.violation(Violation.Kind.ACKNOWLEDGEMENT,
                    parcel.title() + " was acknowledged with a payload: " + answer.payload());
        }
    }

    /** What Slack never sends, for lack of a reason. */
    Delivery notSent(String title, String reason) {
        var delivery = new Delivery(this,
                Parcel.first(Parcel.Kind.INTERACTIVE, Json.object().put("type", title), false));
        delivery.answered(Answer.without(Outcome.NOT_SENT, Duration.ZERO, reason));
        return delivery;
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Sends again all events that were not acknowledged and may still be repeated. */
    List<Delivery> retryUnacknowledged(String reason) {
        var open = deliveries.stream().filter(d -> d.parcel().kind() == Parcel.Kind.EVENTS_API)
                .filter(d -> !d.acknowledged() && d.tries() <= 3 && !d.last().noRetry()).toList();
        open.forEach(d -> d.retry(reason));
        return open;
    }
}
