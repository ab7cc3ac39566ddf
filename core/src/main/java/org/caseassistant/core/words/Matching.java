package org.caseassistant.core.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds what somebody means among things with names: the exact name first, then names that begin with the words, then
 * names that have a word beginning with them.
 */
public final class Matching {
    private Matching() {}

    /**
     * What the words may mean: one if it is clear, several if not, none if nothing is like it.
     *
     * @param names all names of a thing, such as its id and its label
     */
    public static <T> List<T> find(String words, List<T> things, Function<T, List<String>> names) {
        String sought = folded(words);
        if (sought.isEmpty()) {
            return List.of();
        }
        List<T> exact = filter(things, names, name -> name.equals(sought));
        if (!exact.isEmpty()) {
            return exact;
        }
        List<T> beginning = filter(things, names, name -> name.startsWith(sought));
        return beginning.isEmpty() ? filter(things, names, name -> name.contains(" " + sought)) : beginning;
    }

    private static <T> List<T> filter(List<T> things, Function<T, List<String>> names, Predicate<String> fits) {
        return things.stream()
                .filter(thing -> names.apply(thing).stream().map(Matching::folded).anyMatch(fits))
                .toList();
    }

    /** Lower case, without accents, one space between words: how typed words are compared with names. */
    public static String folded(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", " ").strip();
    }
}
