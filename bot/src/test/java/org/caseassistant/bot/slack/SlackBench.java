package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.caseassistant.bot.catalog.KeptCatalogs;
import org.caseassistant.bot.chat.Intake;
import org.caseassistant.bot.config.SlackSettings;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.encryption.EncryptionKey;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.emulator.SlackEmulator;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.bot.slack.emulator.Violation;
import org.caseassistant.bot.slack.emulator.Workspace;
import org.caseassistant.bot.slack.webapi.Rates;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.web.WebServer;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.directory.NamedBinding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.persistence.TestDatabase;

/** The whole Slack surface between an emulated Slack and a database of its own. */
final class SlackBench implements AutoCloseable {
    /** A way between Slack and us. */
    enum Mode {
        SOCKET, HTTP
    }

    static final long LARGEST_FILE = 1000;

    private static final AssistantSettings SETTINGS =
            new AssistantSettings("US", Duration.ofDays(14), LARGEST_FILE, Set.of("png"));

    /** The emulator has no limits unless it is told to, and nobody is to wait for what is not tested. */
    private static final Rates UNHURRIED = new Rates(Duration.ZERO, Duration.ZERO);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database;
    private final boolean sharing;
    private final SlackEmulator slack = SlackEmulator.start();
    private final AtomicInteger lastId = new AtomicInteger();
    private final AtomicInteger lastUser = new AtomicInteger();
    private final FailureLog failures = new FailureLog(() -> "K3F9QX2A");
    private final Metrics metrics = new Metrics();
    private final Mode mode;
    private final Function<SlackBench, SlackSettings.Workspaces> served;
    private final Workspace workspace;
    private final Assistant assistant;
    private final InstantSource clock;
    private WebServer web;
    private final List<Violation> whileAway = new ArrayList<>();
    private SlackService service;

    private SlackBench(
            Mode mode,
            Function<SlackBench, SlackSettings.Workspaces> served,
            CatalogSource source,
            InstantSource clock)
            throws Exception {
        this(mode, served, source, clock, Optional.empty(), "draft");
    }

    private SlackBench(
            Mode mode,
            Function<SlackBench, SlackSettings.Workspaces> served,
            CatalogSource source,
            InstantSource clock,
            Optional<TestDatabase> shared,
            String draft)
            throws Exception {
        this.sharing = shared.isPresent();
        this.database = shared.orElseGet(TestDatabase::create);
        this.mode = mode;
        this.served = served;
        this.clock = clock;
        Catalog catalog = switch (CatalogReader.read(source)) {
            case CatalogReader.Result.Read(Catalog read) -> read;
            case CatalogReader.Result.Refused refused -> throw new AssertionError(refused);
        };
        fill(database, source, catalog, clock);
        workspace = slack.workspace("T1").install(SlackNames.SCOPES.toArray(String[]::new));
        assistant = new Assistant(
                database.unitOfWork(),
                new KeptCatalogs(catalog),
                SETTINGS,
                clock,
                () -> draft + lastId.incrementAndGet());
        connect();
    }

    static SlackBench start(Mode mode, String... accounts) throws Exception {
        Set<String> names = accounts.length == 0 ? Set.of("*") : Set.of(accounts);
        return new SlackBench(
                mode, bench -> one(bench, names), CatalogSource.builtIn(), InstantSource.system());
    }

    /** With a catalogue and a clock of the test's. */
    static SlackBench start(CatalogSource source, InstantSource clock) throws Exception {
        return new SlackBench(Mode.SOCKET, bench -> one(bench, Set.of("*")), source, clock);
    }

    /** On a database that serves another surface too; ids of drafts begin with this. */
    static SlackBench startOn(TestDatabase database, String draft) throws Exception {
        return new SlackBench(
                Mode.SOCKET, bench -> one(bench, Set.of("*")), CatalogSource.builtIn(), InstantSource.system(),
                Optional.of(database), draft);
    }

    private static SlackSettings.Workspaces one(SlackBench bench, Set<String> accounts) {
        return new SlackSettings.Workspaces.One(bench.workspace.botToken(), accounts);
    }

    /** Serves the workspaces that install the app. */
    static SlackBench startInstalled(Mode mode, EncryptionKey key) throws Exception {
        return new SlackBench(
                mode,
                bench -> new SlackSettings.Workspaces.Installed(
                        bench.slack.clientId(),
                        bench.slack.clientSecret(),
                        "http://127.0.0.1:" + bench.web.port(),
                        key),
                CatalogSource.builtIn(),
                InstantSource.system());
    }

    private void connect() throws Exception {
        web = WebServer.listen(0, failures);
        SlackSettings.Way way = switch (mode) {
            case SOCKET -> new SlackSettings.Way.Socket(slack.appToken());
            case HTTP -> new SlackSettings.Way.Http(slack.signingSecret());
        };
        service = SlackService.connect(
                new SlackSettings(served.apply(this), way, Optional.of(slack.baseUrl())),
                new SlackService.Parts(
                        assistant,
                        database.unitOfWork(),
                        failures,
                        metrics,
                        clock,
                        Intake.inMemory(SETTINGS),
                        UNHURRIED,
                        web::serve));
        if (mode == Mode.HTTP) {
            slack.deliverTo(address());
        } else {
            slack.sockets().awaitConnections(2);
        }
    }

    /** Puts the built-in catalogue and the sample directory into a database. */
    static void fill(TestDatabase database) {
        fill(database, CatalogSource.builtIn(), CatalogReader.builtIn(), InstantSource.system());
    }

    private static void fill(TestDatabase database, CatalogSource source, Catalog catalog, InstantSource clock) {
        database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep(catalog.version(), source.text(), clock.instant());
            SampleDirectory.fill(stores.directory(), catalog);
            return catalog;
        });
    }

    /** Ends the program, and starts it again on the same database. */
    void restart() throws Exception {
        settle();
        var before = List.copyOf(slack.violations());
        service.close();
        closeWeb();
        slack.sockets().awaitConnections(0);
        connect();
        // What Slack still sent while nobody listened was refused, and Slack sends it again later.
        slack.violations().stream()
                .filter(violation -> violation.kind() == Violation.Kind.ACKNOWLEDGEMENT && !before.contains(violation))
                .forEach(whileAway::add);
    }

    Metrics metrics() {
        return metrics;
    }

    /** Says whose a workspace is. */
    void bind(String team, String... accounts) {
        storage().inTransaction(stores -> {
            stores.tenants()
                    .bind(
                            new Tenant("slack", team),
                            new NamedBinding(Set.of(accounts)).in(stores.directory()).binding(),
                            Instant.EPOCH);
            return team;
        });
    }

    URI address() {
        return url(SlackNames.PATH);
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + web.port() + path);
    }

    SlackUser user(String email) {
        return workspace.user(
                "U" + lastUser.incrementAndGet(), email, ZoneId.systemDefault(), Locale.US.toLanguageTag());
    }

    SlackEmulator slack() {
        return slack;
    }

    Workspace workspace() {
        return workspace;
    }

    SlackService service() {
        return service;
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
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!service.idle()) {
            assertThat(System.nanoTime()).as("still busy").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** As Slack sends what somebody types. */
    static String typed(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        settle();
        // What Slack still sends while the server stops is refused, and Slack sends it again later.
        var violations = slack.violations().stream()
                .filter(violation -> !whileAway.contains(violation))
                .toList();
        service.close();
        try {
            closeWeb();
            assertThat(violations).isEmpty();
            assertThat(slack.liveMentions()).isEqualTo(List.of());
        } finally {
            slack.close();
            if (!sharing) {
                database.close();
            }
        }
    }

    private void closeWeb() {
        try {
            web.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
