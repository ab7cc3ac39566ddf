package org.caseassistant.bot.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.persistence.TestDatabase;

/** Directory files for tests, and what an operator does with them. */
final class DirectoryFile {
    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    static final String HEAD =
            "type,first name,last name,email,accounts,zone,title,primary phone,secondary phone,areas,"
                    + "departments,rights\n";

    private DirectoryFile() {}

    static Catalog catalog() {
        return switch (CatalogReader.read(CatalogSource.builtIn())) {
            case CatalogReader.Result.Read read -> read.catalog();
            case CatalogReader.Result.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    static ImportReport imported(TestDatabase database, String text, boolean apply) {
        return imported(database, text.getBytes(StandardCharsets.UTF_8), apply);
    }

    static ImportReport imported(TestDatabase database, byte[] file, boolean apply) {
        return database.unitOfWork()
                .inTransaction(stores -> new DirectoryImport(catalog(), "US").run(file, apply, stores, NOW));
    }

    static String exported(TestDatabase database) {
        return database.unitOfWork().inTransaction(stores -> new DirectoryExport(catalog()).run(stores, NOW));
    }
}
