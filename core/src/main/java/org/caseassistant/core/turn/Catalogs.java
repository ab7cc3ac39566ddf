package org.caseassistant.core.turn;

import java.util.Optional;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.storage.CatalogVersions;

/** The catalogue of today, and those of the past with whose words old cases read. */
public interface Catalogs {
    /** What can be opened today. */
    Catalog current();

    /** The catalogue of this version; empty if it was never kept or cannot be read any more. */
    Optional<Catalog> of(String version, CatalogVersions kept);
}
