package org.caseassistant.bot.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebRequest;
import org.caseassistant.bot.web.WebResponse;
import org.caseassistant.core.storage.UnitOfWork;

/**
 * The metrics, at {@code /metrics}. The port may be open to the world, so they are for those who show the operator's
 * token; where there is none, for this machine alone, and not for what a proxy on it passes on.
 */
public final class MetricsRoute {
    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP");

    private final Metrics metrics;
    private final StoredFigures figures;
    private final Optional<String> token;

    /**
     * Made once.
     *
     * @param token what must be shown as a bearer token
     */
    public MetricsRoute(
            Metrics metrics,
            Optional<String> token,
            UnitOfWork storage,
            InstantSource clock,
            FailureLog failures) {
        this.metrics = metrics;
        this.figures = new StoredFigures(metrics, storage, clock, failures);
        this.token = token;
    }

    /** For the web server. */
    public Route route() {
        return Route.get("/metrics", this::answer);
    }

    private WebResponse answer(WebRequest request) {
        if (token.isPresent() && !shown(request, token.get())) {
            return WebResponse.text(401, "These are for those who show METRICS_TOKEN as a bearer token.\n")
                    .with("WWW-Authenticate", "Bearer");
        }
        if (token.isEmpty() && !fromHere(request)) {
            return WebResponse.text(403, "Without METRICS_TOKEN, these are for the machine itself only.\n");
        }
        figures.refresh();
        return WebResponse.of(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
    }

    private static boolean shown(WebRequest request, String token) {
        String given = request.header("Authorization").orElse("");
        return MessageDigest.isEqual(("Bearer " + token).getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static boolean fromHere(WebRequest request) {
        try {
            // An address in figures: nothing is looked up.
            return InetAddress.getByName(request.peer()).isLoopbackAddress()
                    && PASSED_ON.stream().allMatch(header -> request.header(header).isEmpty());
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
