package org.caseassistant.persistence.catalog;

import static org.caseassistant.persistence.db.Tables.CATALOG_VERSION;

import java.time.Instant;
import java.util.Optional;
import org.caseassistant.core.storage.CatalogVersions;
import org.jooq.DSLContext;

/** Every catalogue ever used, in the table {@code catalog_version}. */
public final class StoredCatalogVersions implements CatalogVersions {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredCatalogVersions(DSLContext db) {
        this.db = db;
    }

    @Override
    public void keep(String version, String yaml, Instant at) {
        db.insertInto(CATALOG_VERSION)
                .set(CATALOG_VERSION.VERSION, version)
                .set(CATALOG_VERSION.YAML, yaml)
                .set(CATALOG_VERSION.KEPT_AT, at)
                .onConflict(CATALOG_VERSION.VERSION)
                .doNothing()
                .execute();
    }

    @Override
    public Optional<String> text(String version) {
        return db.select(CATALOG_VERSION.YAML)
                .from(CATALOG_VERSION)
                .where(CATALOG_VERSION.VERSION.eq(version))
                .fetchOptional(CATALOG_VERSION.YAML);
    }
}
