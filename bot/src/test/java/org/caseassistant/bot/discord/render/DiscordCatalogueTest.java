package org.caseassistant.bot.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseassistant.bot.contract.CatalogAtTheLimits;
import org.caseassistant.bot.discord.emulator.Payloads;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.junit.jupiter.api.Test;

/** Discord takes every view of every field, of the built-in catalogue and of one at its limits. */
class DiscordCatalogueTest {
    private int messages;
    private int modals;

    private final CatalogDrawings drawings = new CatalogDrawings(
            message -> {
                messages++;
                assertThat(Payloads.message(message)).as(message).isEmpty();
            },
            modal -> {
                modals++;
                assertThat(Payloads.modal(modal)).as(modal).isEmpty();
            });

    private void drawn() {
        assertThat(messages).isGreaterThan(100);
        assertThat(modals).isGreaterThan(50);
    }

    @Test
    void ofTheBuiltInCatalogue() {
        CatalogReader.builtIn().caseTypes().forEach(drawings::draw);
        drawn();
    }

    @Test
    void ofACatalogueAtItsLimits() {
        Catalog catalog = switch (CatalogReader.read(CatalogAtTheLimits.source())) {
            case CatalogReader.Result.Read(Catalog read) -> read;
            case CatalogReader.Result.Refused refused -> throw new AssertionError(refused);
        };
        drawings.draw(catalog.caseType(CatalogAtTheLimits.LARGEST).orElseThrow());
        drawings.draw(catalog);
        drawn();
    }
}
