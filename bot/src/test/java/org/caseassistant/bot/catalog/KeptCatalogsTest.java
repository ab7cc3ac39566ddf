package org.caseassistant.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.storage.CatalogVersions;
import org.junit.jupiter.api.Test;

class KeptCatalogsTest {
    private final Catalog current = CatalogReader.builtIn();
    private final KeptCatalogs catalogs = new KeptCatalogs(current);
    private final Kept kept = new Kept();

    /** Counts how often it is asked. */
    private static final class Kept implements CatalogVersions {
        private final Map<String, String> texts = new HashMap<>();
        private int asked;

        @Override
        public void keep(String version, String yaml, Instant at) {
            texts.putIfAbsent(version, yaml);
        }

        @Override
        public Optional<String> text(String version) {
            asked++;
            return Optional.ofNullable(texts.get(version));
        }
    }

    private static CatalogSource earlierSource() {
        return new CatalogSource(
                "earlier.yaml",
                CatalogSource.builtIn().text().replace("label: Ask a Question", "label: Ask us anything"));
    }

    @Test
    void theCurrentOneNeedsNoStorage() {
        assertThat(catalogs.current()).isSameAs(current);
        assertThat(catalogs.of(current.version(), kept)).contains(current);
        assertThat(kept.asked).isZero();
    }

    @Test
    void anEarlierOneIsReadOnceWithItsOwnWords() {
        String version = earlierSource().version();
        kept.keep(version, earlierSource().text(), Instant.EPOCH);

        Catalog earlier = catalogs.of(version, kept).orElseThrow();
        catalogs.of(version, kept);

        assertThat(earlier.version()).isEqualTo(version);
        assertThat(earlier.caseType("ask-a-question").orElseThrow().label()).isEqualTo("Ask us anything");
        assertThat(kept.asked).isEqualTo(1);
    }

    @Test
    void oneThatIsNotThereIsLookedForAgain() {
        assertThat(catalogs.of("unknown", kept)).isEmpty();
        kept.keep("unknown", earlierSource().text(), Instant.EPOCH);
        assertThat(catalogs.of("unknown", kept)).isPresent();
    }

    @Test
    void oneThatCannotBeReadAnyMoreIsEmpty() {
        kept.keep("broken", "caseTypes: 7", Instant.EPOCH);
        assertThat(catalogs.of("broken", kept)).isEmpty();
    }
}
