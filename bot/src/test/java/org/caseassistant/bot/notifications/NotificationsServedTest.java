package org.caseassistant.bot.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.web.WebServer;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page over HTTP and as files. */
class NotificationsServedTest {
    private final TestDatabase database = TestDatabase.create();
    private final FailureLog failures = new FailureLog(() -> "K3F9QX2A");
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private WebServer web;
    private Incident incident;
    private Author nora;

    @BeforeEach
    void serve() throws IOException {
        nora = database.unitOfWork().inTransaction(stores -> {
            var staff = stores.directory().addStaff("Nora", "Chen", "nora@support.example", Set.of(), true);
            return new Author(staff.id(), staff.fullName());
        });
        web = WebServer.listen(0, failures);
        web.serve(new NotificationsRoutes(database.unitOfWork(), Sample.SETTINGS, failures).routes());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        web.close();
        database.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void post() {
        database.unitOfWork().inTransaction(stores -> {
            incident = Incident.opened(
                    stores.notices().nextNumber(),
                    "Logging in is slow",
                    List.of(),
                    Severity.MAJOR,
                    IncidentState.INVESTIGATING,
                    "We are looking into it.",
                    nora,
                    Sample.NOW);
            stores.notices().add(incident, new DraftId("d1"));
            return incident;
        });
    }

    private void resolve() {
        database.unitOfWork().inTransaction(stores -> stores.notices()
                .save(
                        incident.become(IncidentState.RESOLVED, "Over.", nora, Sample.NOW.plusSeconds(60))
                                .orElseThrow(),
                        Optional.of(new DraftId("d2"))));
    }

    @Test
    void eachChangeIsSeenOnThePageTheFeedAndTheDataAtOnce() throws Exception {
        assertThat(get("/notifications/").body()).contains("There are no open notifications.");
        post();
        assertThat(get("/notifications/").body()).contains("banner incident", "Logging in is slow");
        assertThat(get("/notifications/notices.json").body()).contains("\"banner\":\"incident\"");
        assertThat(get("/notifications/notices.atom").body()).contains("Incident: Logging in is slow");
        resolve();
        assertThat(get("/notifications/").body()).contains("There are no open notifications.");
        assertThat(get("/notifications/closed.html").body()).contains("Logging in is slow", "Resolved");
        assertThat(get("/notifications/notices.json").body()).contains("\"banner\":\"none\"");
        assertThat(get("/notifications").headers().firstValue("Location")).contains("notifications/");
        assertThat(get("/notifications/../notifications/x").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgainAndNothingForeignIsLoaded() throws Exception {
        HttpResponse<String> page = get("/notifications/");
        String tag = page.headers().firstValue("ETag").orElseThrow();

        assertThat(get("/notifications/", "If-None-Match", tag).statusCode()).isEqualTo(304);
        post();
        assertThat(get("/notifications/", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValueSatisfying(
                caching -> assertThat(caching).startsWith("public, max-age=15"));
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'self'"));
        assertThat(get("/notifications/style.css").headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
    }

    @Test
    void theLastPageIsServedOnWhileTheDatabaseIsAway() throws Exception {
        post();
        get("/notifications/");
        database.execute("ALTER TABLE notice_update RENAME TO away");

        assertThat(get("/notifications/").body()).contains("Logging in is slow");
        database.execute("ALTER TABLE away RENAME TO notice_update");
    }

    @Test
    void theExportedFilesAreTheServedOnes() throws Exception {
        var export = new NotificationsExport(database.unitOfWork(), Sample.SETTINGS, folder.resolve("new/dir"));
        export.run();
        Path index = folder.resolve("new/dir/index.html");
        assertThat(Files.readString(index)).contains("There are no open notifications.");
        Object before = Files.readAttributes(index, "unix:ino").get("ino");
        export.run();
        assertThat(Files.readAttributes(index, "unix:ino")).containsEntry("ino", before);

        post();
        export.run();

        try (Stream<Path> files = Files.list(folder.resolve("new/dir"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, UTF_8))
                        .as("%s", file)
                        .isEqualTo(get("/notifications/" + file.getFileName()).body());
            }
        }
        assertThat(Files.readString(index)).contains("Logging in is slow");
    }
}
