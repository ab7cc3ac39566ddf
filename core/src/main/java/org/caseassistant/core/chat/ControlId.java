package org.caseassistant.core.chat;

/**
 * What a button, menu or input carries to the platform and back. It holds no secret and proves nothing: whoever sends
 * it is checked as if they had made it up.
 *
 * @param value at most {@value #MAX_LENGTH} characters, Discord's limit for a custom id
 */
public record ControlId(String value) {
    /** The longest control id, in characters. */
    public static final int MAX_LENGTH = 100;

    /** Refuses one that a platform would refuse. */
    public ControlId {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a control id has 1 to " + MAX_LENGTH + " characters: " + value);
        }
    }
}
