package org.caseassistant.bot;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.caseassistant.bot.catalog.CatalogFile;
import org.caseassistant.bot.cli.Surroundings;
import org.caseassistant.bot.config.Configuration;
import org.caseassistant.bot.config.WebSettings;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.notifications.PageSettings;
import org.caseassistant.core.words.Words;

/**
 * What every part of the program is made from.
 *
 * @param configuration what the operator set
 * @param catalog the catalogue in force
 * @param data where everything is kept that is not in an external database
 * @param surroundings of the process
 * @param words the operator's language
 * @param clock the time
 * @param ids makes texts that nobody can guess
 * @param failures where failures are recorded
 * @param metrics counts and measures
 */
record Groundwork(
        Configuration configuration,
        CatalogFile.Result.Read catalog,
        Path data,
        Surroundings surroundings,
        Words words,
        InstantSource clock,
        RandomText ids,
        FailureLog failures,
        Metrics metrics) {

    /** How the Notifications page is written. */
    PageSettings page() {
        int port = configuration.web().map(WebSettings::port).orElse(80);
        return new PageSettings(
                Locale.US,
                configuration.notices().zone(),
                configuration.notices().home(),
                configuration.notices().address().orElse("http://localhost:" + port + "/notifications/"));
    }
}
