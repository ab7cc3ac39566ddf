package org.caseassistant.core.catalog;

import java.util.regex.Pattern;

/** The form of the ids in a catalogue: they travel inside buttons, where a platform leaves 100 characters. */
public final class Ids {
    /** The longest id, in characters. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Ids() {}

    /** Whether this is lower-case words and digits joined by hyphens, not too long, such as {@code issue-began}. */
    public static boolean wellFormed(String id) {
        return id.length() <= MAX_LENGTH && FORM.matcher(id).matches();
    }
}
