package org.caseassistant.core.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caseassistant.core.words.ClosestName;

/** Gathers what is wrong with one catalogue. */
final class CatalogProblems {
    private static final int LONGEST_LIST = 40;

    private final String file;

    // A set, because a definition is looked at again for every case type that uses it.
    private final Set<CatalogProblem> found = new LinkedHashSet<>();

    CatalogProblems(String file) {
        this.file = file;
    }

    void add(int line, String what, String remedy) {
        found.add(new CatalogProblem(file, line, what, remedy));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<CatalogProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(CatalogProblem::line))
                .toList();
    }

    /** Says which of these names to write instead of a wrong one. */
    static String writeOneOf(String wrong, Collection<String> names) {
        return ClosestName.to(wrong, names)
                .map(name -> "Write '" + name + "'.")
                .orElseGet(() -> names.size() == 1
                        ? "Write '" + names.iterator().next() + "'."
                        : "Write one of " + listed(names) + ".");
    }

    private static String listed(Collection<String> names) {
        String all = String.join(", ", names.stream().limit(LONGEST_LIST).toList());
        return names.size() > LONGEST_LIST ? all + ", ..." : all;
    }
}
