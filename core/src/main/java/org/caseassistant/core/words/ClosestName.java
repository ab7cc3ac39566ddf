package org.caseassistant.core.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name somebody meant. */
public final class ClosestName {
    private ClosestName() {}

    /** The name that needs the fewest changed letters, if these are at most a third of what was written. */
    public static Optional<String> to(String written, Collection<String> names) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int most = Math.max(1, wanted.length() / 3);
        return names.stream()
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))));
    }

    /** Letters to insert, remove or replace, or neighbours to exchange: the optimal string alignment distance. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int i, int j) {
        char last = one.charAt(i - 1);
        char otherLast = other.charAt(j - 1);
        int edited = 1 + Math.min(cost[i - 1][j], cost[i][j - 1]);
        int best = Math.min(edited, cost[i - 1][j - 1] + (last == otherLast ? 0 : 1));
        boolean exchanged = i > 1 && j > 1 && last == other.charAt(j - 2) && otherLast == one.charAt(i - 2);
        return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
