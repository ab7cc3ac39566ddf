package org.caseassistant.persistence.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.casework.CaseBook;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.storage.CatalogVersions;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.turn.Catalogs;
import org.caseassistant.core.turn.Feature;
import org.caseassistant.core.turn.Features;
import org.caseassistant.core.turn.Transaction;

/** Case books for tests of storage. */
final class Books {
    private static final Catalogs NO_CATALOGS = new Catalogs() {
        @Override
        public Catalog current() {
            throw new IllegalStateException("the case book reads no catalogue");
        }

        @Override
        public Optional<Catalog> of(String version, CatalogVersions kept) {
            return Optional.empty();
        }
    };

    private Books() {}

    /** A case book in this transaction, at this moment, whose changes these features hear of. */
    static CaseBook at(Stores stores, Instant now, Actor actor, CaseScope scope, Feature... listening) {
        var settings = new AssistantSettings("US", Duration.ofDays(14), 1000, Set.of("png"));
        return CaseBook.of(
                new Transaction(stores, now, settings, NO_CATALOGS, new Features(List.of(listening))), actor, scope);
    }
}
