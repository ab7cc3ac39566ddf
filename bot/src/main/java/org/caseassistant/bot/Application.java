package org.caseassistant.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.caseassistant.bot.catalog.CatalogFile;
import org.caseassistant.bot.catalog.KeptCatalogs;
import org.caseassistant.bot.chat.Intake;
import org.caseassistant.bot.cli.Administration;
import org.caseassistant.bot.cli.CannotStartException;
import org.caseassistant.bot.cli.ExitCode;
import org.caseassistant.bot.cli.Program;
import org.caseassistant.bot.cli.Surroundings;
import org.caseassistant.bot.config.Configuration;
import org.caseassistant.bot.config.WebSettings;
import org.caseassistant.bot.console.ConsoleDevice;
import org.caseassistant.bot.console.ConsoleWords;
import org.caseassistant.bot.console.LocalConsole;
import org.caseassistant.bot.console.PipedDevice;
import org.caseassistant.bot.console.TerminalDevice;
import org.caseassistant.bot.directory.FirstAdministrator;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.discord.DiscordService;
import org.caseassistant.bot.health.DatabaseCheck;
import org.caseassistant.bot.health.HealthRoutes;
import org.caseassistant.bot.health.Heartbeat;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.mail.MailRoutes;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.metrics.MetricsRoute;
import org.caseassistant.bot.notifications.NotificationsExport;
import org.caseassistant.bot.notifications.NotificationsRoutes;
import org.caseassistant.bot.notifications.PageSettings;
import org.caseassistant.bot.schedule.BackgroundTasks;
import org.caseassistant.bot.schedule.BackgroundTasks.BackgroundTask;
import org.caseassistant.bot.slack.Rates;
import org.caseassistant.bot.slack.SlackService;
import org.caseassistant.bot.surface.CannotServeException;
import org.caseassistant.bot.surface.SurfaceStart;
import org.caseassistant.bot.surface.Surfaces;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebServer;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.assistant.Catalogs;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;
import org.caseassistant.persistence.Database;
import org.caseassistant.persistence.DatabaseAddress;
import org.caseassistant.persistence.embedded.EmbeddedDatabase;

/**
 * The whole program, made and put together by hand: nothing is made anywhere else. What must be closed is closed here,
 * in the reverse order.
 */
final class Application implements Program {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Configuration configuration;
    private final CatalogFile.Result.Read catalog;
    private final Path data;
    private final Surroundings surroundings;
    private final Words words;
    private final InstantSource clock = InstantSource.system();
    private final RandomText ids;
    private final FailureLog failures;
    private final Metrics metrics = closing(new Metrics());
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * Nothing is started yet.
     *
     * @param configuration what the operator set
     * @param catalog the catalogue in force
     * @param data where everything is kept that is not in an external database
     * @param surroundings of the process
     * @param failures where failures are recorded
     */
    Application(
            Configuration configuration,
            CatalogFile.Result.Read catalog,
            Path data,
            Surroundings surroundings,
            FailureLog failures) {
        this.configuration = configuration;
        this.catalog = catalog;
        this.data = data;
        this.surroundings = surroundings;
        this.failures = failures;
        this.words = ConsoleWords.in(configuration.consoleLocale());
        this.ids = RandomText.ids(new SecureRandom());
    }

    /**
     * Starts everything, and serves chat platforms until the end; with none, talks on the console until whoever uses it
     * leaves.
     *
     * @throws CannotStartException if there is nobody to act as, or a platform does not let us in
     * @throws org.caseassistant.persistence.DatabaseUnavailableException if the database cannot be used
     */
    @Override
    public void run() throws IOException, CannotStartException {
        if (configuration.slack().isPresent() || configuration.discord().isPresent()) {
            serve();
        } else {
            converse();
        }
    }

    private void serve() throws IOException, CannotStartException {
        FileStorage files = closing(FileStorage.open(configuration.bucket(), ids));
        Database database = database(files.objects(), surroundings.err()::println);
        UnitOfWork storage = prepared(database);
        files.suits(storage);
        Catalogs catalogs = catalogs(storage);
        firstAdministrator(storage);
        Optional<WebServer> web = web();
        Surfaces surfaces = surfaces(starts(assistant(storage, catalogs), storage, web));
        web.ifPresent(server -> watched(server, storage, files.check(), surfaces.all()));
        surfaces.all().stream()
                .filter(served -> served.running().isPresent())
                .map(served -> Phrase.of("console.serving").with("platform", served.name()))
                .forEach(served -> surroundings.out().println(words.say(served)));
        var work = background(database, files.objects(), catalogs);
        run(database, work.tasks(surfaces.all().stream().map(work::delivering).toList()));
        try {
            stopped.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse() throws IOException, CannotStartException {
        ConsoleDevice device = closing(device());
        FileStorage files = closing(FileStorage.open(configuration.bucket(), ids));
        Database database = database(files.objects(), device::notice);
        UnitOfWork storage = prepared(database);
        files.suits(storage);
        Catalogs catalogs = catalogs(storage);
        firstAdministrator(storage);
        Assistant assistant = assistant(storage, catalogs);
        LocalConsole console = LocalConsole.on(device, assistant, storage, failures, ids, consoleSettings())
                .orElseThrow(() -> new CannotStartException(ExitCode.PROBLEM, List.of(words.say("console.nobody"))));
        web().ifPresent(server -> watched(server, storage, files.check(), List.of()));
        var work = background(database, files.objects(), catalogs);
        run(database, work.tasks(List.of(work.delivering(console.surface()))));
        console.run();
    }

    /** The chat platforms that the operator wants served, each ready to be started. */
    private List<SurfaceStart> starts(Assistant assistant, UnitOfWork storage, Optional<WebServer> web) {
        var starts = new ArrayList<SurfaceStart>();
        Intake files = Intake.inMemory(configuration.assistant());
        configuration.slack()
                .map(settings -> SlackService.start(
                        settings,
                        new SlackService.Parts(
                                assistant,
                                storage,
                                failures,
                                metrics,
                                clock,
                                files,
                                Rates.SLACK,
                                routes -> web.ifPresent(server -> server.serve(routes)))))
                .ifPresent(starts::add);
        configuration.discord()
                .map(settings -> DiscordService.start(
                        settings,
                        new DiscordService.Parts(
                                assistant,
                                storage,
                                failures,
                                metrics,
                                clock,
                                files)))
                .ifPresent(starts::add);
        return starts;
    }

    private Surfaces surfaces(List<SurfaceStart> starts) throws CannotStartException {
        try {
            return closing(Surfaces.start(starts, failures));
        } catch (CannotServeException reason) {
            throw new CannotStartException(ExitCode.PROBLEM, List.of(reason.getMessage()));
        }
    }

    private Optional<WebServer> web() throws CannotStartException {
        if (configuration.web().isEmpty()) {
            return Optional.empty();
        }
        int port = configuration.web().get().port();
        try {
            return Optional.of(closing(WebServer.listen(port, failures)));
        } catch (IOException reason) {
            throw new CannotStartException(
                    ExitCode.PROBLEM,
                    List.of("HTTP_PORT: the program cannot listen on port %d (%s); expected a free port"
                            .formatted(port, reason.getMessage())));
        }
    }

    private List<Route> notifications(UnitOfWork storage) {
        return new NotificationsRoutes(storage, page(), failures).routes();
    }

    private void watched(
            WebServer server,
            UnitOfWork storage,
            Optional<HealthRoutes.Check> files,
            List<Surfaces.Served> surfaces) {
        var checks = new ArrayList<HealthRoutes.Check>();
        checks.add(new HealthRoutes.Check("database", new DatabaseCheck(storage)));
        files.ifPresent(checks::add);
        surfaces.forEach(served -> checks.add(new HealthRoutes.Check(served.name(), served::trouble)));
        server.serve(new HealthRoutes(checks).routes());
        server.serve(notifications(storage));
        server.serve(new MailRoutes(storage, clock).routes());
        Optional<String> token = configuration.web().flatMap(WebSettings::metricsToken);
        server.serve(List.of(new MetricsRoute(metrics, token, storage, clock, failures).route()));
    }

    /** Writes the Notifications page once. */
    @Override
    public void exportNotices(Path directory) throws IOException {
        Database database = database(Optional.empty(), surroundings.err()::println);
        new NotificationsExport(prepared(database), page(), directory).run();
    }

    /** What the operator does from the command line. */
    @Override
    public Administration administration() throws IOException {
        return new Administration(
                prepared(database(Optional.empty(), surroundings.err()::println)),
                catalog.catalog(),
                configuration.assistant().phoneRegion(),
                clock);
    }

    private void firstAdministrator(UnitOfWork storage) throws CannotStartException {
        Optional<String> problem = configuration.firstAdministrator()
                .map(FirstAdministrator::new)
                .flatMap(first -> storage.inTransaction(stores -> first.see(stores, clock.instant())));
        if (problem.isPresent()) {
            throw new CannotStartException(
                    ExitCode.PROBLEM,
                    List.of("FIRST_ADMINISTRATOR: " + problem.get()
                            + "; expected the address of a member of the staff, or of somebody who is not in the"
                            + " directory yet"));
        }
    }

    private PageSettings page() {
        int port = configuration.web().map(WebSettings::port).orElse(80);
        return new PageSettings(
                Locale.US,
                configuration.notices().zone(),
                configuration.notices().home(),
                configuration.notices().address().orElse("http://localhost:" + port + "/notifications/"));
    }

    private UnitOfWork prepared(Database database) throws IOException {
        // Made by the built-in database, closed to others; with an external one, nothing in it is worth hiding.
        Files.createDirectories(data);
        return database.unitOfWork();
    }

    private Assistant assistant(UnitOfWork storage, Catalogs catalogs) {
        return new Assistant(storage, catalogs, configuration.assistant(), clock, ids);
    }

    private BackgroundWork background(Database database, Optional<ObjectStore> objects, Catalogs catalogs) {
        return new BackgroundWork(new BackgroundWork.Parts(
                database.unitOfWork(),
                objects,
                catalogs,
                configuration,
                page(),
                clock,
                ids,
                metrics,
                failures));
    }

    private void run(Database database, List<BackgroundTask> tasks) throws IOException {
        closing(Heartbeat.start(data, database.unitOfWork(), clock, failures));
        closing(BackgroundTasks.start(database.dataSource(), clock, failures, tasks));
    }

    private ConsoleDevice device() throws IOException {
        return surroundings.onTerminal()
                ? TerminalDevice.open(surroundings.environment())
                : new PipedDevice(surroundings.in(), surroundings.out());
    }

    private Database database(Optional<ObjectStore> objects, Consumer<String> notice) {
        DatabaseAddress address = configuration.database().orElseGet(() -> closing(EmbeddedDatabase.start(
                data, () -> notice.accept(words.say("console.database.first"))))
                .address());
        return closing(Database.open(address, configuration.databasePoolSize(), objects));
    }

    /** Keeps the catalogue, and puts the sample directory into a built-in database that is new. */
    private Catalogs catalogs(UnitOfWork storage) {
        return storage.inTransaction(stores -> {
            stores.catalogs().keep(catalog.catalog().version(), catalog.text(), clock.instant());
            if (configuration.database().isEmpty()) {
                SampleDirectory.fill(stores.directory(), catalog.catalog());
            }
            return new KeptCatalogs(catalog.catalog());
        });
    }

    private LocalConsole.Settings consoleSettings() {
        return new LocalConsole.Settings(
                words,
                configuration.consoleZone(),
                data,
                surroundings.directory(),
                surroundings.home(),
                configuration.assistant().largestFile(),
                catalog.catalog().caseTypes().stream().map(CaseType::label).toList(),
                configuration.database().isEmpty());
    }

    private <C extends AutoCloseable> C closing(C started) {
        synchronized (open) {
            open.push(started);
        }
        return started;
    }

    /** Closes what was started. May be called again, and while {@link #run} still runs. */
    @Override
    public void close() {
        stopped.countDown();
        synchronized (open) {
            while (!open.isEmpty()) {
                AutoCloseable last = open.pop();
                try {
                    last.close();
                } catch (Exception failure) {
                    // The others must be closed all the same.
                    failures.record("closing " + last.getClass().getSimpleName(), failure);
                }
            }
        }
    }
}
