package org.caseassistant.core.chat;

import java.time.Instant;

/**
 * A workspace that let the program in.
 *
 * @param surface the platform's name
 * @param tenant the platform's id of the workspace
 * @param name what its people call it, at most 200 characters
 * @param secret the means to act there, encrypted; never changed after this was made
 * @param at when it let the program in
 */
@SuppressWarnings("ArrayRecordComponent")
public record Installation(String surface, String tenant, String name, byte[] secret, Instant at) {
    @Override
    public String toString() {
        return "Installation[surface=%s, tenant=%s]".formatted(surface, tenant);
    }
}
