package org.caseassistant.bot.notifications;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebRequest;
import org.caseassistant.bot.web.WebResponse;
import org.caseassistant.core.storage.UnitOfWork;

/**
 * Serves the page and its feeds below {@code /notifications/}. They are made anew when a notice changed; while the
 * database cannot be asked, the last ones are served on.
 */
public final class NotificationsRoutes {
    private static final String FOLDER = "/notifications/";

    /** Long enough to carry a rush, short enough that nobody misses an incident. */
    private static final String CACHING = "public, max-age=15, stale-if-error=86400";

    private final UnitOfWork storage;
    private final PageSettings settings;
    private final FailureLog failures;
    private volatile Made made = new Made("", Map.of());

    /** Made once. */
    public NotificationsRoutes(UnitOfWork storage, PageSettings settings, FailureLog failures) {
        this.storage = storage;
        this.settings = settings;
        this.failures = failures;
    }

    private record Made(String stamp, Map<String, PublishedFile> files) {}

    /** For the web server. */
    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        routes.add(Route.get("/notifications", _ -> WebResponse.redirect("notifications/")));
        routes.add(Route.get(FOLDER, request -> answer(request, "index.html")));
        Stream.of("index.html", "closed.html", "style.css", "notices.atom", "notices.json", "maintenance.ics")
                .forEach(name -> routes.add(Route.get(FOLDER + name, request -> answer(request, name))));
        return routes;
    }

    private WebResponse answer(WebRequest request, String name) {
        PublishedFile file = files().get(name);
        String tag = "\"" + tag(file.content()) + "\"";
        boolean known = request.header("If-None-Match").filter(tags -> tags.contains(tag)).isPresent();
        WebResponse answer = known
                ? WebResponse.empty(304)
                : new WebResponse(200, Map.of("Content-Type", file.type()), file.content());
        return answer.with("ETag", tag)
                .with("Cache-Control", CACHING)
                .with("Content-Security-Policy", NotificationsPage.POLICY + "; frame-ancestors 'none'")
                .with("Referrer-Policy", "no-referrer")
                .with("X-Frame-Options", "DENY");
    }

    private Map<String, PublishedFile> files() {
        try {
            Made latest = storage.inTransaction(stores -> {
                String stamp = stores.notices().stamp();
                return stamp.equals(made.stamp()) ? made
                        : new Made(stamp, PublishedFile.all(Publication.of(stores), settings));
            });
            made = latest;
        } catch (RuntimeException failure) {
            if (made.files().isEmpty()) {
                throw failure;
            }
            failures.record("reading the notices; the last page is served on", failure);
        }
        return made.files();
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
