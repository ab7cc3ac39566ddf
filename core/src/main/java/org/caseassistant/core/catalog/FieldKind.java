package org.caseassistant.core.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What an answer to a field is. A closed set: whoever parses, stores or draws answers switches over all of them, so that
 * a new kind does not compile until everyone handles it.
 */
public sealed interface FieldKind {

    /**
     * One line, given in one message; line breaks in it become spaces.
     *
     * @param maxLength longest answer in characters
     */
    record ShortText(int maxLength) implements FieldKind {}

    /**
     * A text that may come in several messages.
     *
     * @param maxLength longest answer in characters, all messages together
     */
    record LongText(int maxLength) implements FieldKind {}

    /**
     * Exactly one of some options.
     *
     * @param options what may be chosen here
     * @param withheld options that exist but belong to other case types; typing one is refused with the reason
     * @param preset the id of the option that is offered first
     */
    record Choice(List<Option> options, List<Option> withheld, Optional<String> preset) implements FieldKind {
        /** Copies the lists. */
        public Choice {
            options = List.copyOf(options);
            withheld = List.copyOf(withheld);
        }
    }

    /**
     * Any number of some options.
     *
     * @param options what may be chosen
     */
    record MultiChoice(List<Option> options) implements FieldKind {
        /** Copies the list. */
        public MultiChoice {
            options = List.copyOf(options);
        }
    }

    /**
     * One date or several, in order of preference.
     *
     * @param time whether a time of day is welcome
     * @param limit on which side of today it must lie
     * @param least how many dates are needed
     * @param most how many dates are taken; all of them must differ
     * @param differentFrom ids of other date fields whose dates it must not repeat
     * @param doubt when an otherwise good date is questioned before it is taken
     */
    record Date(
            boolean time, Limit limit, int least, int most, List<String> differentFrom, Optional<Doubt> doubt)
            implements FieldKind {
        /** Copies the list. */
        public Date {
            differentFrom = List.copyOf(differentFrom);
        }

        /** On which side of today a date must lie. Today itself is always allowed. */
        public enum Limit {
            /** Any date. */
            NONE,
            /** Today or later. */
            NOT_PAST,
            /** Now or earlier. */
            NOT_FUTURE
        }

        /**
         * A date that far back is explained first, then taken if the person insists.
         *
         * @param olderThanDays more days than this before today
         * @param because the explanation
         */
        public record Doubt(int olderThanDays, String because) {}
    }

    /** An e-mail address. */
    record Email() implements FieldKind {}

    /** A telephone number, with an extension if there is one. */
    record Phone() implements FieldKind {}

    /**
     * The name of a person.
     *
     * @param signature whether it must be the full name of the very person who types it, as a written permission
     */
    record PersonName(boolean signature) implements FieldKind {}

    /** An account that the person belongs to; decided without a question when there is only one. */
    record AccountChoice() implements FieldKind {}

    /**
     * A contact of the chosen account.
     *
     * @param presetSelf whether the person who asks is offered first
     */
    record ContactChoice(boolean presetSelf) implements FieldKind {}

    /**
     * Files.
     *
     * @param most how many at the most
     */
    record Files(int most) implements FieldKind {}

    /**
     * A statement that must be agreed to.
     *
     * @param statement the words to which the person agrees; they are stored with the answer
     */
    record Confirmation(String statement) implements FieldKind {}
}
