package org.caseassistant.core.chat;

/**
 * A channel that several people read.
 *
 * @param place where it is
 * @param manager whether the platform says that whoever acts there may manage it
 * @param readers who may read it
 */
public record Channel(Place place, boolean manager, Readers readers) {
    /** Who may read a channel, as far as its platform tells. */
    public enum Readers {
        /** Only those who were let in. */
        MEMBERS,
        /** Everybody in the workspace or server, whoever they are. */
        EVERYBODY,
        /** People of other organisations too. */
        OTHERS,
        /** The platform does not tell us, as we were not let in. */
        HIDDEN,
        /** We were never given the right to ask. */
        UNKNOWN
    }

    /** One of which nobody asked who reads it. */
    public Channel(Place place, boolean manager) {
        this(place, manager, Readers.UNKNOWN);
    }
}
