package org.caseassistant.bot.slack.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A command, interaction or event that Slack sent to the app, and how the app took it.
 *
 * <p>Slack repeats events that were not acknowledged, at most three times (docs.slack.dev, Events API); here a test
 * does so with {@link #retry}, at once. It never repeats interactions.
 */
public final class Delivery {

    /** How a delivery ended. */
    public enum Outcome {
        /** Acknowledged in time. */
        ACKNOWLEDGED,
        /** Not acknowledged within three seconds. */
        TIMED_OUT,
        /** Answered with an HTTP status other than 200. */
        REFUSED,
        /** The connection was lost before the acknowledgement. */
        LOST,
        /** Nobody was there: no Socket Mode connection, or none listened at the address. */
        UNDELIVERED,
        /** Slack sends nothing for this, for example for a choice in an input block without {@code dispatch_action}. */
        NOT_SENT
    }

    private static final int RETRIES = 3;

    private final Dispatcher dispatcher;

    private final Parcel parcel;

    private final List<Answer> answers = new ArrayList<>();

    Delivery(Dispatcher dispatcher, Parcel parcel) {
        this.dispatcher = dispatcher;
        this.parcel = parcel;
    }

    synchronized void answered(Answer answer) {
        answers.add(answer);
    }

    synchronized Answer last() {
        return answers.getLast();
    }

    /** What came with each acknowledgement. */
    synchronized Stream<JsonNode> payloads() {
        return List.copyOf(answers).stream().map(Answer::payload);
    }

    Parcel parcel() {
        return parcel;
    }

    /**
     * What was sent: the command, the type of the interaction, or the type of the event.
     *
     * @return for example {@code /case}, {@code block_actions} or {@code message}
     */
    public String title() {
        return parcel.title();
    }

    /**
     * The payload that was sent.
     *
     * @return a JSON text
     */
    public String payload() {
        return parcel.payload().toString();
    }

    /**
     * How the last try ended.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return last().outcome();
    }

    /**
     * Whether the last try was acknowledged in time.
     *
     * @return whether it was
     */
    public boolean acknowledged() {
        return outcome() == Outcome.ACKNOWLEDGED;
    }

    /**
     * How long the app took on the last try.
     *
     * @return the time to the acknowledgement, or to giving up
     */
    public Duration elapsed() {
        return last().elapsed();
    }

    /**
     * What the acknowledgement carried.
     *
     * @return a JSON text; empty if it carried nothing
     */
    public String answer() {
        return last().payload().isMissingNode() ? "" : last().payload().toString();
    }

    /**
     * How often it was sent.
     *
     * @return the number of tries
     */
    public synchronized int tries() {
        return answers.size();
    }

    /**
     * Sends an event again, as Slack does when it was not acknowledged.
     *
     * @param reason for example {@code http_timeout}
     * @return this delivery
     */
    public Delivery retry(String reason) {
        if (parcel.kind() != Parcel.Kind.EVENTS_API) {
            throw new IllegalStateException("Slack never repeats " + title() + "; use sendTwice() for a doubled click");
        }
        if (tries() > RETRIES || last().noRetry()) {
            throw new IllegalStateException("Slack gives up on this event after " + tries() + " tries");
        }
        dispatcher.send(this, parcel.again(tries(), reason));
        return this;
    }

    /**
     * Sends the same once more, long after it was acknowledged: an event as a retry.
     *
     * @return this delivery
     */
    public Delivery sendLate() {
        return parcel.kind() == Parcel.Kind.EVENTS_API ? retry("http_timeout") : sendTwice();
    }

    /**
     * Sends the same again without a mark of it: not Slack's doing, but what a doubled click or a network may do.
     *
     * @return this delivery
     */
    public Delivery sendTwice() {
        dispatcher.send(this, parcel);
        return this;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %s after %d ms %s", title(), outcome(), elapsed().toMillis(),
                last().detail());
    }
}
