package org.caseassistant.persistence.conversations;

import java.util.Optional;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.storage.CatalogVersions;
import org.caseassistant.core.turn.Catalogs;

/**
 * The catalogue in force, and earlier ones as they are stored.
 *
 * @param current the one in force
 */
public record CatalogInForce(Catalog current) implements Catalogs {
    /** The catalogue of this text; a text that is refused fails the test. */
    public static CatalogInForce of(CatalogSource source) {
        return new CatalogInForce(read(source));
    }

    @Override
    public Optional<Catalog> of(String version, CatalogVersions kept) {
        return version.equals(current.version())
                ? Optional.of(current)
                : kept.text(version).map(text -> read(new CatalogSource(version, text)));
    }

    private static Catalog read(CatalogSource source) {
        return switch (CatalogReader.read(source)) {
            case CatalogReader.Result.Read(Catalog catalog) -> catalog;
            case CatalogReader.Result.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
