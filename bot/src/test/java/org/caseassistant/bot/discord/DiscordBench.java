package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.caseassistant.bot.catalog.KeptCatalogs;
import org.caseassistant.bot.chat.Intake;
import org.caseassistant.bot.config.DiscordSettings;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.discord.emulator.DiscordEmulator;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Guild;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.persistence.TestDatabase;

/** The whole Discord surface between an emulated Discord and a database of its own. */
final class DiscordBench implements AutoCloseable {
    static final long LARGEST_FILE = 1000;

    private static final AssistantSettings SETTINGS =
            new AssistantSettings("US", Duration.ofDays(14), LARGEST_FILE, Set.of("png"));

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.create();
    private final DiscordEmulator discord = DiscordEmulator.start();
    private final Guild guild = discord.guild("Northfield");
    private final AtomicInteger lastId = new AtomicInteger();
    private final FailureLog failures = new FailureLog(() -> "K3F9QX2A");
    private final Metrics metrics = new Metrics();
    private final Catalog catalog;
    private final Assistant assistant;
    private DiscordService service;

    private DiscordBench(CatalogSource source, int shards) throws Exception {
        discord.gateway().recommendShards(shards);
        catalog = switch (CatalogReader.read(source)) {
            case CatalogReader.Result.Read(Catalog read) -> read;
            case CatalogReader.Result.Refused refused -> throw new AssertionError(refused);
        };
        database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep(catalog.version(), source.text(), Instant.EPOCH);
            SampleDirectory.fill(stores.directory(), catalog);
            return catalog;
        });
        assistant = new Assistant(
                database.unitOfWork(),
                new KeptCatalogs(catalog),
                SETTINGS,
                InstantSource.system(),
                () -> "draft" + lastId.incrementAndGet());
        connect();
    }

    static DiscordBench start() throws Exception {
        return start(CatalogSource.builtIn());
    }

    /** With a catalogue of the test's. */
    static DiscordBench start(CatalogSource source) throws Exception {
        return new DiscordBench(source, 1);
    }

    /** Where Discord recommends so many connections. */
    static DiscordBench sharded(int shards) throws Exception {
        return new DiscordBench(CatalogSource.builtIn(), shards);
    }

    Catalog catalog() {
        return catalog;
    }

    private void connect() throws Exception {
        service = DiscordService.connect(settings(discord.token()), parts());
    }

    DiscordSettings settings(String token) {
        return settings(token, Optional.empty());
    }

    DiscordSettings settings(String token, Optional<String> developmentGuild) {
        return new DiscordSettings(token, Optional.of(discord.baseUrl()), developmentGuild, Optional.empty());
    }

    Guild guild() {
        return guild;
    }

    DiscordService.Parts parts() {
        return new DiscordService.Parts(
                assistant, database.unitOfWork(), failures, metrics, InstantSource.system(), Intake.inMemory(SETTINGS));
    }

    /** Ends the program, and starts it again on the same database. */
    void restart() throws Exception {
        settle();
        service.close();
        connect();
    }

    /** Somebody in the server who is linked to nobody. */
    DiscordUser stranger(String name) {
        return stranger(name, "en-US");
    }

    private DiscordUser stranger(String name, String locale) {
        DiscordUser user = discord.user(name, locale);
        guild.add(user);
        return user;
    }

    /** Somebody in the server who is the person with this address. */
    DiscordUser user(String email) {
        return user(email, "en-US");
    }

    /** The same, with a language. */
    DiscordUser user(String email, String locale) {
        return linked(discord, guild, storage(), email, locale);
    }

    /** Somebody in a server who is the person with this address. */
    static DiscordUser linked(DiscordEmulator discord, Guild guild, UnitOfWork storage, String email, String locale) {
        DiscordUser user = discord.user(email.replaceAll("@.*", ""), locale);
        guild.add(user);
        storage.inTransaction(stores -> {
            stores.directory()
                    .link(
                            new ChatIdentity(DiscordNames.SURFACE, "", user.id()),
                            stores.directory().personByEmail(email).orElseThrow());
            return user;
        });
        return user;
    }

    DiscordEmulator discord() {
        return discord;
    }

    DiscordService service() {
        return service;
    }

    /** A channel in which people give commands. */
    String channel() {
        return guild.channel("help");
    }

    TestDatabase database() {
        return database;
    }

    UnitOfWork storage() {
        return database.unitOfWork();
    }

    int cases() {
        return storage().<Integer>inTransaction(
                stores -> stores.cases().list(new CaseScope.Everything(), Optional.empty(), 100).size());
    }

    /** Waits until all that people did is answered and shown. */
    void settle() {
        awaitThat("still busy", service::idle);
    }

    /** Waits until something is so. */
    static void awaitThat(String otherwise, java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        settle();
        service.close();
        try {
            assertThat(discord.violations()).isEmpty();
            assertThat(discord.failures()).isEmpty();
            assertThat(discord.liveMentions()).isEmpty();
        } finally {
            discord.close();
            database.close();
        }
    }
}
