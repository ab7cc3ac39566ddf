package org.caseassistant.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseassistant.core.storage.CatalogVersions;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredCatalogVersionsTest {
    private final TestDatabase database = TestDatabase.create();
    private final CatalogVersions catalogs = database.callByCall(CatalogVersions.class, Stores::catalogs);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aVersionKeepsItsFirstText() {
        catalogs.keep("v1", "departments: [ä]\n", Samples.NOW);
        catalogs.keep("v2", "departments: []\n", Samples.NOW);
        catalogs.keep("v1", "something else", Samples.NOW);

        assertThat(catalogs.text("v1")).contains("departments: [ä]\n");
        assertThat(catalogs.text("v2")).contains("departments: []\n");
        assertThat(catalogs.text("v3")).isEmpty();
    }
}
