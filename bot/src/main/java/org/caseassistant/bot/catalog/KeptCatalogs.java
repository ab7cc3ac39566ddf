package org.caseassistant.bot.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.storage.CatalogVersions;
import org.caseassistant.core.turn.Catalogs;

/** The catalogue in force, and earlier ones read from storage when a case needs them. Safe for several threads. */
public final class KeptCatalogs implements Catalogs {
    /** A list of cases spans a few versions at most; each is read in milliseconds. */
    private static final int MOST_REMEMBERED = 16;

    private final Catalog current;
    private final Map<String, Optional<Catalog>> earlier = new LinkedHashMap<>(MOST_REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Catalog>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** With the catalogue in force, whose text must be kept in storage before a case is written with it. */
    public KeptCatalogs(Catalog current) {
        this.current = current;
    }

    @Override
    public Catalog current() {
        return current;
    }

    @Override
    public Optional<Catalog> of(String version, CatalogVersions kept) {
        if (version.equals(current.version())) {
            return Optional.of(current);
        }
        synchronized (earlier) {
            Optional<Catalog> remembered = earlier.get(version);
            if (remembered != null) {
                return remembered;
            }
        }
        // Outside the lock: this asks the database. A version that is not there may yet come, from another process.
        Optional<String> text = kept.text(version);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Catalog> read = read(version, text.get());
        synchronized (earlier) {
            earlier.put(version, read);
        }
        return read;
    }

    /** Empty if it was written for rules that have become stricter since. */
    private static Optional<Catalog> read(String version, String text) {
        return CatalogReader.read(new CatalogSource(version, text)) instanceof CatalogReader.Result.Read(var catalog)
                ? Optional.of(catalog)
                : Optional.empty();
    }
}
