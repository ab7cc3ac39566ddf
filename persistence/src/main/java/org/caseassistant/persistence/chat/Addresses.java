package org.caseassistant.persistence.chat;

import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;

/**
 * How an address is kept in columns: the platform once, since a user is reached on the platform of the place; the
 * tenant twice, since a guest of a shared channel is at home in another workspace.
 */
public final class Addresses {
    private Addresses() {}

    /**
     * The platform of both.
     *
     * @throws IllegalArgumentException if the user is of another platform than the place
     */
    public static String surface(Place place, ChatIdentity user) {
        if (!place.surface().equals(user.surface())) {
            throw new IllegalArgumentException(
                    "a user of " + user.surface() + " cannot be at a place of " + place.surface());
        }
        return place.surface();
    }

    /** The address that was taken apart. */
    public static Address address(String surface, String tenant, String channel, String userTenant, String user) {
        return new Address(new Place(surface, tenant, channel), new ChatIdentity(surface, userTenant, user));
    }
}
