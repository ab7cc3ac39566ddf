package org.caseassistant.core.words;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence not yet put into a language.
 *
 * @param key names it in a bundle; its first part is the package that owns it, such as {@code form.date.past}
 * @param values what is filled in: text, numbers, dates, lists of text, or another phrase
 */
public record Phrase(String key, Map<String, Object> values) {

    /** Copies the map. */
    public Phrase {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A sentence with nothing to fill in. */
    public static Phrase of(String key) {
        return new Phrase(key, Map.of());
    }

    /** The same sentence with one more value. */
    public Phrase with(String name, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Phrase(key, more);
    }
}
