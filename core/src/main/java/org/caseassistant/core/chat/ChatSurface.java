package org.caseassistant.core.chat;

import java.time.Duration;
import java.util.Optional;

/** A chat platform. The one interface that each of them implements. */
public interface ChatSurface {
    /** Its name, as it stands in places and identities. */
    String name();

    /**
     * Brings a message of the outbox to its place. Called by one thread at a time for each tenant. Returns within 20
     * seconds: after that the message counts as not delivered, and another process may try it. What was tried before may
     * have been done without our knowing: where the platform has a way to find out, that is this method's business, so
     * that nothing is posted or edited twice.
     *
     * @return the platform's id of the message that was posted or edited; empty where it has none
     * @throws DeliveryFailedException if it did not arrive
     */
    Optional<String> deliver(Delivery delivery) throws DeliveryFailedException;

    /** A message did not arrive at its place. */
    final class DeliveryFailedException extends Exception {
        private static final long serialVersionUID = 1L;

        /** What becomes of a message that did not arrive. */
        public enum Outlook {
            /** It may arrive later. */
            LATER,
            /** The place is gone, or closed to us: nothing arrives there until somebody does something. */
            UNREACHABLE,
            /** The message that was to be edited or answered is gone; its place is well. */
            MESSAGE_GONE,
            /** The platform will never take this message. */
            REFUSED
        }

        private final Outlook outlook;
        private final transient Optional<Duration> wait;

        /** With the reason in words for the operator; no contents of the message. It may arrive later. */
        public DeliveryFailedException(String reason, Throwable cause) {
            this(Outlook.LATER, Optional.empty(), reason, cause);
        }

        /**
         * With the reason in words for the operator; no contents of the message.
         *
         * @param wait how long the platform asks to be left alone; empty if it does not say
         */
        public DeliveryFailedException(Outlook outlook, Optional<Duration> wait, String reason, Throwable cause) {
            super(reason, cause);
            this.outlook = outlook;
            this.wait = wait;
        }

        /** What becomes of the message. */
        public Outlook outlook() {
            return outlook;
        }

        /** How long the platform asks to be left alone; empty if it does not say. */
        public Optional<Duration> retryAfter() {
            return wait;
        }
    }
}
