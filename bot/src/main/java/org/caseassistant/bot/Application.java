package org.caseassistant.bot;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.caseassistant.bot.catalog.CatalogFile;
import org.caseassistant.bot.cli.Administration;
import org.caseassistant.bot.cli.CannotStartException;
import org.caseassistant.bot.cli.Program;
import org.caseassistant.bot.cli.Surroundings;
import org.caseassistant.bot.config.Configuration;
import org.caseassistant.bot.console.ConsoleWords;
import org.caseassistant.bot.console.LocalConsole;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.notifications.NotificationsExport;
import org.caseassistant.bot.shutdown.Opened;
import org.caseassistant.bot.surface.Surfaces;
import org.caseassistant.core.assistant.Assistant;

/**
 * The whole program, put together by hand from one class for each capability: {@link DataStorage}, {@link ChatPlatforms}
 * or {@link OperatorConsole}, {@link WebRoutes} and {@link BackgroundWork}. Nothing is made anywhere else.
 */
final class Application implements Program {
    private final Groundwork ground;
    private final Opened opened;
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
        this.opened = new Opened(failures);
        this.ground = new Groundwork(
                configuration,
                catalog,
                data,
                surroundings,
                ConsoleWords.in(configuration.consoleLocale()),
                InstantSource.system(),
                RandomText.ids(new SecureRandom()),
                failures,
                opened.keep(new Metrics()));
    }

    /** {@inheritDoc} Without a chat platform, it talks on the console until the operator leaves. */
    @Override
    public void run() throws IOException, CannotStartException {
        Configuration configuration = ground.configuration();
        if (configuration.slack().isPresent() || configuration.discord().isPresent()) {
            serve();
        } else {
            converse();
        }
    }

    private void serve() throws IOException, CannotStartException {
        DataStorage kept = DataStorage.open(ground, opened, ground.surroundings().err()::println);
        WebRoutes web = WebRoutes.listen(ground, opened);
        var platforms = new ChatPlatforms(ground, assistant(kept), kept.unitOfWork(), web::add);
        Surfaces surfaces = platforms.start(opened);
        web.addUsual(kept, surfaces.all());
        platforms.announce(surfaces);
        var work = new BackgroundWork(ground, kept);
        work.start(surfaces.all().stream().map(work::delivering).toList(), opened);
        try {
            stopped.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse() throws IOException, CannotStartException {
        OperatorConsole operator = OperatorConsole.open(ground, opened);
        DataStorage kept = DataStorage.open(ground, opened, operator::notice);
        LocalConsole console = operator.with(assistant(kept), kept.unitOfWork());
        WebRoutes web = WebRoutes.listen(ground, opened);
        web.addUsual(kept, List.of());
        var work = new BackgroundWork(ground, kept);
        work.start(List.of(work.delivering(console.surface())), opened);
        console.run();
    }

    private Assistant assistant(DataStorage kept) {
        return new Assistant(
                kept.unitOfWork(), kept.catalogs(), ground.configuration().assistant(), ground.clock(), ground.ids());
    }

    @Override
    public void exportNotices(Path directory) throws IOException {
        new NotificationsExport(DataStorage.databaseAlone(ground, opened), ground.page(), directory).run();
    }

    @Override
    public Administration administration() throws IOException {
        return new Administration(
                DataStorage.databaseAlone(ground, opened),
                ground.catalog().catalog(),
                ground.configuration().assistant().phoneRegion(),
                ground.clock());
    }

    @Override
    public void close() {
        stopped.countDown();
        opened.close();
    }
}
