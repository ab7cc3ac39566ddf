package org.caseassistant.core.storage;

import java.time.Instant;
import java.util.Optional;

/** Every catalogue ever used, so that old cases keep reading right. */
public interface CatalogVersions {
    /** Keeps the text of a catalogue; does nothing if this version is kept already. */
    void keep(String version, String yaml, Instant at);

    /** The text of a version. */
    Optional<String> text(String version);
}
