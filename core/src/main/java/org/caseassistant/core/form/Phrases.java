package org.caseassistant.core.form;

import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.words.Phrase;

/** What the readers of answers share when they refuse words. */
final class Phrases {
    private Phrases() {}

    /** A sentence about a field: its label is filled in. */
    static Phrase about(String key, Field field) {
        return Phrase.of(key).with("field", field.label());
    }
}
