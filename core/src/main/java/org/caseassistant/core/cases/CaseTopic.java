package org.caseassistant.core.cases;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What somebody is about to open a case about, by the words that tell it from other cases. Words are alike that begin
 * alike, such as grade and grades.
 *
 * @param subject the beginnings of the words of its subject
 * @param more those of what else it says that its subject does not
 */
public record CaseTopic(Set<String> subject, Set<String> more) {
    /** So long are the beginnings, in characters. */
    public static final int BEGINNING = 5;

    private static final int SHORTEST_WORD = 3;
    private static final int MOST_WORDS = 8;
    private static final int MOST_READ = 200;

    /** What a word counts that both subjects have. */
    public static final int OF_BOTH_SUBJECTS = 2;

    /** Copies the sets. */
    public CaseTopic {
        subject = Set.copyOf(subject);
        more = Set.copyOf(more);
    }

    /**
     * Of a case with this subject that also says this.
     *
     * @param common words that stand in texts about anything, in lower case
     */
    public static CaseTopic of(String subject, String more, Collection<String> common) {
        Set<String> ofSubject = beginnings(subject, word -> !common.contains(word));
        Set<String> others = beginnings(more, word -> !common.contains(word) && !ofSubject.contains(beginning(word)));
        return new CaseTopic(ofSubject, others);
    }

    private static Set<String> beginnings(String text, Predicate<String> telling) {
        return SearchWords.of(text, MOST_READ).stream()
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD)
                .filter(telling)
                .map(CaseTopic::beginning)
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String beginning(String word) {
        return word.codePointCount(0, word.length()) <= BEGINNING
                ? word
                : word.substring(0, word.offsetByCodePoints(0, BEGINNING));
    }

    /**
     * How much the subject of another case has to have in common with it to be worth a look: a word that both subjects
     * have counts {@value #OF_BOTH_SUBJECTS}, any other 1. Never one word alone, and half of those of a long subject.
     */
    public int enough() {
        return Math.max(OF_BOTH_SUBJECTS + 1, subject.size());
    }
}
