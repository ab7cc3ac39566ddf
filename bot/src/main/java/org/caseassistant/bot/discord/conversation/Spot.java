package org.caseassistant.bot.discord.conversation;

import java.util.Optional;

/**
 * Where somebody acted.
 *
 * @param acknowledgement what the interaction is answered with; empty if they wrote to us
 */
public record Spot(Optional<Acknowledgement> acknowledgement) {
    /** Whether they acted in a server. */
    boolean inServer() {
        return acknowledgement.filter(Acknowledgement::fromServer).isPresent();
    }

    /** Whether they wrote to us, or gave a command: it may be another conversation than before. */
    boolean begins() {
        return !inServer() || acknowledgement.filter(given -> !given.onMessage()).isPresent();
    }

    /** What the interaction can still be answered with; empty if nothing. */
    Optional<Acknowledgement> usable() {
        return acknowledgement.filter(given -> !given.expired());
    }
}
