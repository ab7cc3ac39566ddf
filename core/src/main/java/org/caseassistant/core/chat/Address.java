package org.caseassistant.core.chat;

import org.caseassistant.core.directory.ChatIdentity;

/**
 * A user at a place: where to reach somebody.
 *
 * @param place the place
 * @param user the user there
 */
public record Address(Place place, ChatIdentity user) {}
