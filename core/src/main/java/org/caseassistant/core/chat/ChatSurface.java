package org.caseassistant.core.chat;

/** A chat platform. The one interface that each of them implements. */
public interface ChatSurface {
    /** Its name, as it stands in places and identities. */
    String name();

    /**
     * Brings a message of the outbox to its place. Called by one thread at a time for each place. Returns within 30
     * seconds: after that the message counts as not delivered and is tried again.
     *
     * @throws DeliveryFailedException if it did not arrive
     */
    void deliver(Delivery delivery) throws DeliveryFailedException;

    /** A message did not arrive at its place. */
    final class DeliveryFailedException extends Exception {
        private static final long serialVersionUID = 1L;

        /** With the reason in words for the operator; no contents of the message. */
        public DeliveryFailedException(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
