package org.caseassistant.bot.catalog;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogProblem;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;

/** Reads the catalogue of an organisation. */
public final class CatalogFile {
    private CatalogFile() {}

    /** What came of reading. */
    public sealed interface Result {

        /**
         * A usable catalogue.
         *
         * @param catalog what was read
         * @param text what it was read from
         */
        record Read(Catalog catalog, String text) implements Result {}

        /** None, and why: one line each. */
        record Refused(List<String> problems) implements Result {
            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads this file, or the built-in catalogue if there is none. */
    public static Result read(Optional<Path> file) {
        return file.map(path -> read(path.toString(), path)).orElseGet(() -> read(CatalogSource.builtIn()));
    }

    /**
     * Reads this file.
     *
     * @param name what it is called in messages
     */
    public static Result read(String name, Path file) {
        try {
            return read(new CatalogSource(name, Files.readString(file)));
        } catch (CharacterCodingException _) {
            return new Result.Refused(List.of(name + ": this is not a text in UTF-8. Save it as UTF-8."));
        } catch (IOException unreadable) {
            return new Result.Refused(
                    List.of(name + ": the file cannot be read (" + unreadable.getClass().getSimpleName()
                            + "). Name a readable file."));
        }
    }

    private static Result read(CatalogSource source) {
        return switch (CatalogReader.read(source)) {
            case CatalogReader.Result.Read(Catalog catalog) -> new Result.Read(catalog, source.text());
            case CatalogReader.Result.Refused(List<CatalogProblem> problems) ->
                new Result.Refused(problems.stream().map(CatalogProblem::toString).toList());
        };
    }
}
