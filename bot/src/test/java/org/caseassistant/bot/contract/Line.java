package org.caseassistant.bot.contract;

import java.util.List;
import java.util.Optional;

/**
 * One question of the script with its answer.
 *
 * @param field id of the field
 * @param label its label, which must be on the screen
 * @param way how it is answered
 * @param words with what
 * @param shown how the stored answer reads; empty if none is stored
 */
public record Line(String field, String label, Way way, List<String> words, Optional<String> shown) {
    /** How a question is answered. */
    public enum Way {
        /** Typed words, one message. */
        TYPED,
        /** Typed words, several messages, then Done. */
        IN_PARTS,
        /** Chosen from the menu. */
        CHOSEN,
        /** The button that takes what is offered first. */
        PRESET,
        /** The button I agree. */
        AGREED,
        /** The button Skip. */
        SKIPPED,
        /** A file, then Done. */
        ATTACHED
    }

    static Line typed(String field, String label, String words) {
        return typed(field, label, words, words);
    }

    static Line typed(String field, String label, String words, String shown) {
        return new Line(field, label, Way.TYPED, List.of(words), Optional.of(shown));
    }

    static Line inParts(String field, String label, String shown, String... words) {
        return new Line(field, label, Way.IN_PARTS, List.of(words), Optional.of(shown));
    }

    static Line chosen(String field, String label, String... labels) {
        return new Line(field, label, Way.CHOSEN, List.of(labels), Optional.of(String.join(", ", labels)));
    }

    static Line preset(String field, String label, String shown) {
        return new Line(field, label, Way.PRESET, List.of(shown), Optional.of(shown));
    }

    static Line agreed(String field, String label, String statement) {
        return new Line(field, label, Way.AGREED, List.of(), Optional.of(statement));
    }

    static Line skipped(String field, String label) {
        return new Line(field, label, Way.SKIPPED, List.of(), Optional.empty());
    }

    static Line attached(String field, String label, String name, String shown) {
        return new Line(field, label, Way.ATTACHED, List.of(name), Optional.of(shown));
    }
}
