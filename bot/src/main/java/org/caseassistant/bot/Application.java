package org.caseassistant.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.caseassistant.bot.catalog.CatalogFile;
import org.caseassistant.bot.catalog.KeptCatalogs;
import org.caseassistant.bot.config.Configuration;
import org.caseassistant.bot.config.SlackSettings;
import org.caseassistant.bot.console.ConsoleDevice;
import org.caseassistant.bot.console.ConsoleWords;
import org.caseassistant.bot.console.LocalConsole;
import org.caseassistant.bot.console.PipedDevice;
import org.caseassistant.bot.console.TerminalDevice;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.health.Heartbeat;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.schedule.BackgroundTasks;
import org.caseassistant.bot.schedule.BackgroundTasks.BackgroundTask;
import org.caseassistant.bot.slack.SlackService;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.assistant.Catalogs;
import org.caseassistant.core.assistant.DraftHousekeeping;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Words;
import org.caseassistant.persistence.Database;
import org.caseassistant.persistence.DatabaseAddress;
import org.caseassistant.persistence.embedded.EmbeddedDatabase;

/**
 * The whole program, made and put together by hand: nothing is made anywhere else. What must be closed is closed here,
 * in the reverse order.
 */
final class Application implements AutoCloseable {
    private static final Duration BETWEEN_DELIVERIES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_HOUSEKEEPING = Duration.ofHours(1);

    private final Configuration configuration;
    private final CatalogFile.Result.Read catalog;
    private final Path data;
    private final Surroundings surroundings;
    private final Words words;
    private final InstantSource clock = InstantSource.system();
    private final RandomText ids;
    private final FailureLog failures;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

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
     * Starts everything, and talks on the console until whoever uses it leaves, or serves Slack until the end.
     *
     * @throws CannotStartException if there is nobody to act as, or Slack does not let us in
     * @throws org.caseassistant.persistence.DatabaseUnavailableException if the database cannot be used
     */
    void run() throws IOException, CannotStartException {
        if (configuration.slack().isPresent()) {
            serve(configuration.slack().get());
        } else {
            converse();
        }
    }

    private void serve(SlackSettings settings) throws IOException, CannotStartException {
        Database database = database(surroundings.err()::println);
        UnitOfWork storage = prepared(database);
        Catalogs catalogs = catalogs(storage);
        try {
            SlackService slack = closing(SlackService.start(
                    settings,
                    assistant(storage, catalogs),
                    storage,
                    failures,
                    clock,
                    configuration.assistant().largestFile()));
            background(database, catalogs, slack.surface());
            stopped.await();
        } catch (SlackService.SlackUnavailableException reason) {
            throw new CannotStartException(ExitCode.PROBLEM, List.of(reason.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse() throws IOException, CannotStartException {
        ConsoleDevice device = closing(device());
        Database database = database(device::notice);
        UnitOfWork storage = prepared(database);
        Catalogs catalogs = catalogs(storage);
        Assistant assistant = assistant(storage, catalogs);
        LocalConsole console = LocalConsole.on(device, assistant, storage, failures, ids, consoleSettings())
                .orElseThrow(() -> new CannotStartException(ExitCode.PROBLEM, List.of(words.say("console.nobody"))));
        background(database, catalogs, console.surface());
        console.run();
    }

    private UnitOfWork prepared(Database database) throws IOException {
        // Made by the built-in database, closed to others; with an external one, nothing in it is worth hiding.
        Files.createDirectories(data);
        return database.unitOfWork();
    }

    private Assistant assistant(UnitOfWork storage, Catalogs catalogs) {
        return new Assistant(storage, catalogs, configuration.assistant(), clock, ids);
    }

    private void background(Database database, Catalogs catalogs, ChatSurface surface) throws IOException {
        closing(Heartbeat.start(data, database.unitOfWork(), clock, failures));
        closing(backgroundTasks(database, catalogs, surface));
    }

    private ConsoleDevice device() throws IOException {
        return surroundings.onTerminal()
                ? TerminalDevice.open(surroundings.environment())
                : new PipedDevice(surroundings.in(), surroundings.out());
    }

    private Database database(Consumer<String> notice) {
        DatabaseAddress address = configuration.database().orElseGet(() -> closing(EmbeddedDatabase.start(
                data, () -> notice.accept(words.say("console.database.first"))))
                .address());
        return closing(Database.open(address, configuration.databasePoolSize()));
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

    private BackgroundTasks backgroundTasks(Database database, Catalogs catalogs, ChatSurface surface) {
        UnitOfWork storage = database.unitOfWork();
        var housekeeping = new DraftHousekeeping(storage, catalogs, configuration.assistant(), clock);
        var outbox = new OutboxWorker(storage, surface, clock);
        return BackgroundTasks.start(
                database.dataSource(),
                clock,
                failures,
                List.of(
                        new BackgroundTask("draft-housekeeping", BETWEEN_HOUSEKEEPING, housekeeping::run),
                        new BackgroundTask(
                                "deliver-to-" + surface.name(), BETWEEN_DELIVERIES, outbox::run)));
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
