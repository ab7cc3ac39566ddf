package org.caseassistant.bot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.cli.CannotStartException;
import org.caseassistant.bot.cli.ExitCode;
import org.caseassistant.bot.config.WebSettings;
import org.caseassistant.bot.health.DatabaseCheck;
import org.caseassistant.bot.health.HealthRoutes;
import org.caseassistant.bot.mail.MailRoutes;
import org.caseassistant.bot.metrics.MetricsRoute;
import org.caseassistant.bot.notifications.NotificationsRoutes;
import org.caseassistant.bot.shutdown.Opened;
import org.caseassistant.bot.surface.Surfaces;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebServer;
import org.caseassistant.core.storage.UnitOfWork;

/** Puts the web server together, with what it answers; it may be that the operator wants none. */
final class WebRoutes {
    private final Groundwork ground;
    private final Optional<WebServer> server;

    private WebRoutes(Groundwork ground, Optional<WebServer> server) {
        this.ground = ground;
        this.server = server;
    }

    /**
     * Listens, and answers nothing yet.
     *
     * @throws CannotStartException if the port is not free
     */
    static WebRoutes listen(Groundwork ground, Opened opened) throws CannotStartException {
        Optional<WebSettings> settings = ground.configuration().web();
        if (settings.isEmpty()) {
            return new WebRoutes(ground, Optional.empty());
        }
        int port = settings.get().port();
        try {
            return new WebRoutes(ground, Optional.of(opened.keep(WebServer.listen(port, ground.failures()))));
        } catch (IOException reason) {
            throw new CannotStartException(
                    ExitCode.PROBLEM,
                    List.of("HTTP_PORT: the program cannot listen on port %d (%s); expected a free port"
                            .formatted(port, reason.getMessage())));
        }
    }

    /** Answers these too, if there is a server. */
    void add(List<Route> routes) {
        server.ifPresent(there -> there.serve(routes));
    }

    /**
     * Answers what is the same whatever is served: health, the Notifications page, links in e-mails, and metrics.
     *
     * @param surfaces the chat platforms whose health counts
     */
    void addUsual(DataStorage kept, List<Surfaces.Served> surfaces) {
        if (server.isEmpty()) {
            return;
        }
        UnitOfWork storage = kept.unitOfWork();
        add(new HealthRoutes(checks(kept, surfaces)).routes());
        add(new NotificationsRoutes(storage, ground.page(), ground.failures()).routes());
        add(new MailRoutes(storage, ground.clock()).routes());
        Optional<String> token = ground.configuration().web().flatMap(WebSettings::metricsToken);
        add(List.of(new MetricsRoute(ground.metrics(), token, storage, ground.clock(), ground.failures()).route()));
    }

    private static List<HealthRoutes.Check> checks(DataStorage kept, List<Surfaces.Served> surfaces) {
        var checks = new ArrayList<HealthRoutes.Check>();
        checks.add(new HealthRoutes.Check("database", new DatabaseCheck(kept.unitOfWork())));
        kept.filesCheck().ifPresent(checks::add);
        surfaces.forEach(served -> checks.add(new HealthRoutes.Check(served.name(), served::trouble)));
        return checks;
    }
}
