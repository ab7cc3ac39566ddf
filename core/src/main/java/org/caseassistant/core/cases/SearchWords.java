package org.caseassistant.core.cases;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words by which cases are found: letters and digits in lower case, without accents, and whatever stands between
 * them left out, so that {@code ERR-1045} is {@code err} and {@code 1045} in a case and in a question alike.
 */
public final class SearchWords {
    /** Longer words are found by their beginning, in characters. */
    public static final int LONGEST = 40;

    private SearchWords() {}

    /** The different words of a text in their order, at most {@code limit} of them. */
    public static Set<String> of(String text, int limit) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return Arrays.stream(bare.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.codePointCount(0, word.length()) <= LONGEST
                        ? word
                        : word.substring(0, word.offsetByCodePoints(0, LONGEST)))
                .distinct()
                .limit(limit)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }
}
