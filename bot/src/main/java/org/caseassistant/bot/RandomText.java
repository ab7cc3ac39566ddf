package org.caseassistant.bot;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Makes texts that nobody can guess and that never come twice. */
final class RandomText implements Supplier<String> {
    /** Base 32 of RFC 4648 in lower case. */
    private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    /** For people to read out: no I, L, O or U (Crockford's base 32). */
    private static final String REFERENCE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int ID_LENGTH = 16;
    private static final int REFERENCE_LENGTH = 8;

    private final SecureRandom random;
    private final String letters;
    private final int length;

    private RandomText(SecureRandom random, String letters, int length) {
        this.random = random;
        this.letters = letters;
        this.length = length;
    }

    /** Ids of 80 bits. */
    static RandomText ids(SecureRandom random) {
        return new RandomText(random, ID_LETTERS, ID_LENGTH);
    }

    /** Codes that are short enough to be told over the telephone. */
    static RandomText references(SecureRandom random) {
        return new RandomText(random, REFERENCE_LETTERS, REFERENCE_LENGTH);
    }

    @Override
    public String get() {
        var text = new StringBuilder(length);
        random.ints(length, 0, letters.length()).forEach(index -> text.append(letters.charAt(index)));
        return text.toString();
    }
}
