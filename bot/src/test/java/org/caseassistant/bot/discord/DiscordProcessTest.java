package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseassistant.bot.ConsoleProcess;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordEmulator;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.emulator.Route;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator starts it, killed after each kind of step of one conversation. */
class DiscordProcessTest {
    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final DiscordEmulator discord = DiscordEmulator.start();
    private final DiscordUser maria = discord.user("maria", "en-US");
    private ConsoleProcess program;

    @BeforeEach
    void start() throws Exception {
        discord.guild("Northfield").add(maria);
        Catalog catalog = CatalogReader.builtIn();
        database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep(catalog.version(), CatalogSource.builtIn().text(), Instant.EPOCH);
            SampleDirectory.fill(stores.directory(), catalog);
            stores.directory()
                    .link(
                            new ChatIdentity(DiscordNames.SURFACE, "", maria.id()),
                            stores.directory().personByEmail("maria.lopez@northfield.example.org").orElseThrow());
            return catalog;
        });
        run(discord.token());
        connected();
        DiscordBench.awaitThat("no commands", () -> !discord.commands().isEmpty());
    }

    private void connected() throws Exception {
        try {
            discord.gateway().awaitReady(1);
        } catch (AssertionError late) {
            program.kill();
            throw new AssertionError(program.output() + program.errors(), late);
        }
    }

    @AfterEach
    void stop() {
        program.close();
        discord.close();
        database.close();
    }

    private void run(String token) {
        var environment = new HashMap<>(database.environment());
        environment.putAll(Map.of("DISCORD_BOT_TOKEN", token, "DISCORD_API_URL", discord.baseUrl()));
        program = ConsoleProcess.start(folder, environment);
    }

    /** As {@code kill -9} does, and started again. */
    private void killed() throws Exception {
        program.kill();
        DiscordBench.awaitThat("still connected", () -> discord.gateway().connections() == 0);
        run(discord.token());
        connected();
    }

    private void done(Delivery delivery, String answer) {
        assertThat(delivery.acknowledged()).as(delivery + "\n" + maria.seenText()).isTrue();
        maria.awaitMessage(answer);
    }

    @Test
    void killedAfterEachKindOfStepItGoesOnWithTheNext() throws Exception {
        done(maria.command("case open", Option.of("type", "ask a question")), "Use Maria Lopez");
        killed();
        done(maria.click("Use Maria Lopez"), "Use Medium");

        // Killed when the answer was stored, and before anybody saw that.
        discord.faults().hold(Route.CALLBACK, 1);
        discord.acknowledgeWithin(Duration.ofMillis(1500));
        assertThat(maria.click("Use Medium").acknowledged()).isFalse();
        assertThat(discord.failures()).hasSize(1);
        discord.forgiveViolations();
        discord.acknowledgeWithin(Duration.ofSeconds(3));
        killed();
        discord.faults().release();
        done(maria.click("Use Medium"), "Subject");
        done(maria.write("A question of mine"), "### Description");
        killed();
        done(maria.write("The description"), "Noted so far");
        killed();
        done(maria.click("Done"), "### Module");
        done(maria.click("Fill in as one form"), "### Module");
        killed();
        maria.modal().pick("module", "Attendance");
        maria.modal().fill("location-within-product", "Student Information");
        done(maria.submitModal(), "### Attachments");
        killed();
        done(maria.click("Skip"), "### Review");
        done(maria.click("Submit"), "is submitted");
        killed();
        maria.click("Submit");
        done(maria.command("case list"), "A question of mine");

        assertThat(database.value("select count(*) from support_case")).isEqualTo(1L);
        program.terminate();
        assertThat(program.exitCode()).isEqualTo(143);
        // The answer that was held came to an end after its sender was killed.
        assertThat(discord.violations()).allMatch(violation -> violation.detail()
                .equals("the click on Use Medium of maria was answered after more than three seconds"));
        assertThat(discord.failures()).isEqualTo(List.of());
    }

    @Test
    void aTokenThatDiscordRefusesEndsTheProgramWithWords() throws Exception {
        program.kill();
        run("wrong.token");
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.errors()).contains("DISCORD_BOT_TOKEN: ").doesNotContain("wrong.token");
    }
}
