package org.caseassistant.core.catalog;

import java.util.List;

/**
 * Reads a catalogue from YAML and checks it as a whole, so that whatever was read can be asked, listed and routed
 * without another check. How to write one is explained at the top of the built-in catalogue.
 */
public final class CatalogReader {
    private CatalogReader() {}

    /** What came of reading. */
    public sealed interface Result {

        /**
         * A usable catalogue.
         *
         * @param catalog what was read
         */
        record Read(Catalog catalog) implements Result {}

        /**
         * No catalogue.
         *
         * @param problems everything that is wrong, in the order of the lines; never empty. After a violation of YAML
         *     itself nothing else is looked at.
         */
        record Refused(List<CatalogProblem> problems) implements Result {
            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads and checks this text. Mistakes in it are the result's problems, never an exception. */
    public static Result read(CatalogSource source) {
        var problems = new CatalogProblems(source.name());
        var catalog = CatalogSyntax.parse(source.text(), problems)
                .flatMap(root -> new CatalogAssembly(problems).catalog(root, source.version()));
        // A part that could not be built has always reported why; the second condition only guards that rule.
        if (problems.none() && catalog.isPresent()) {
            return new Result.Read(catalog.get());
        }
        return new Result.Refused(problems.inOrder());
    }

    /** The catalogue of the portal document. Its text is {@link CatalogSource#builtIn()}. */
    public static Catalog builtIn() {
        return switch (read(CatalogSource.builtIn())) {
            case Result.Read(Catalog catalog) -> catalog;
            case Result.Refused(List<CatalogProblem> problems) ->
                throw new IllegalStateException("the built-in catalogue is broken: " + problems);
        };
    }
}
