package org.caseassistant.bot.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseassistant.bot.mail.MailRoutes;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebRequest;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.notices.Banner;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a browser shows it: nobody is shut out, and it fits a phone. Pictures go to {@code target/pictures}. */
class NotificationsInBrowserTest {
    private static final String PHONE = "--window-size=500,1000";
    private static final String DARK = "--blink-settings=preferredColorScheme=0";
    private static final String LIGHT = "--blink-settings=preferredColorScheme=1";

    /** Runs the checks and writes what they found where the test can read it. */
    private static final String CHECK = """
            <script src="axe.min.js"></script>
            <script>
            axe.run(document, {resultTypes: ['violations', 'passes']}).then(found => {
              const dark = matchMedia('(prefers-color-scheme: dark)').matches;
              const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
              document.documentElement.setAttribute('data-found', 'passes:' + (found.passes.length > 10)
                + ' dark:' + dark + ' wide:' + wide + ' violations:'
                + found.violations.map(v => v.id + '@' + v.nodes.map(n => n.target).join('/')).join(';') + '.');
            });
            </script>
            """;

    @TempDir
    private Path folder;

    private Chromium chromium() throws IOException {
        return new Chromium(Files.createDirectories(folder.resolve("profile")));
    }

    private void write(Publication publication) throws IOException {
        for (Map.Entry<String, PublishedFile> file : PublishedFile.all(publication, Sample.SETTINGS).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().content());
        }
    }

    private void axe(Path beside) throws IOException {
        try (InputStream axe = getClass().getResourceAsStream("/axe.min.js")) {
            Files.write(beside.resolve("axe.min.js"), Objects.requireNonNull(axe).readAllBytes());
        }
    }

    /** The page forbids scripts, so the copy that is checked does not. */
    private Path checked(String name) throws IOException {
        axe(folder);
        String page = Files.readString(folder.resolve(name));
        assertThat(page).contains(NotificationsPage.POLICY.replace("'", "&#39;"));
        Path copy = folder.resolve("checked-" + name);
        Files.writeString(
                copy,
                page.replaceFirst("<meta http-equiv[^>]*>", "").replace("</body>", CHECK + "</body>"),
                UTF_8);
        return copy;
    }

    @ParameterizedTest
    @CsvSource({"index.html,false", "index.html,true", "closed.html,false", "closed.html,true"})
    void noAccessibilityProblemIsFoundOnAPhone(String name, boolean dark) throws Exception {
        write(Sample.publication(3));

        String found = chromium().dom(checked(name), PHONE, dark ? DARK : LIGHT);

        assertThat(found).contains("data-found=\"passes:true dark:" + dark + " wide:false violations:.\"");
    }

    @Test
    void theGrayBannerIsReadableToo() throws Exception {
        write(new Publication(Banner.of(List.of()), List.of()));

        assertThat(chromium().dom(checked("index.html"), LIGHT)).contains("violations:.\"");
        assertThat(chromium().dom(checked("index.html"), DARK)).contains("violations:.\"");
    }

    /** The pages behind the link of an e-mail wear the same style. */
    @ParameterizedTest
    @CsvSource({"GET,/mail/stop/,false", "POST,/mail/stop/,true", "GET,/mail/stop/x,true"})
    void thePagesThatStopEmailsShutNobodyOut(String method, String path, boolean dark) throws Exception {
        Path page = Files.createDirectories(folder.resolve("mail/stop")).resolve("page.html");
        Files.writeString(
                Files.createDirectories(folder.resolve("notifications")).resolve("style.css"),
                NotificationsPage.style());
        axe(page.getParent());
        try (var database = TestDatabase.create()) {
            String token = database.unitOfWork().inTransaction(stores -> {
                var account = stores.directory().addAccount("Northfield", Sample.CHICAGO);
                var contact = stores.directory()
                        .addContact("Maria", "Lopez", "maria@example.org", ContactType.AUTHORIZED, List.of(account));
                return stores.noticeMail().token(contact.id(), () -> "a-token-that-is-long-enough");
            });
            Route route = new MailRoutes(database.unitOfWork(), () -> Sample.NOW)
                    .routes().stream()
                    .filter(any -> any.method().equals(method) && path.startsWith(any.path().replace("*", "")))
                    .findFirst()
                    .orElseThrow();
            var request = new WebRequest(method, path + token, Map.of(), Map.of(), new byte[0], "127.0.0.1");
            String body = new String(route.answering().answer(request).body(), UTF_8);
            assertThat(body.contains("<form")).as("whether there is such a link").isEqualTo(!path.endsWith("x"));
            Files.writeString(page, body.replace("</body>", CHECK + "</body>"), UTF_8);
        }

        assertThat(chromium().dom(page, PHONE, dark ? DARK : LIGHT))
                .containsPattern("data-found=\"passes:(true|false) dark:" + dark + " wide:false violations:\\.\"");
    }

    @Test
    void itsPicturesAreTaken() throws Exception {
        write(Sample.publication(3));
        Path pictures = Path.of("target/pictures");

        chromium().picture(folder.resolve("index.html"), pictures.resolve("notifications-phone.png"), PHONE, LIGHT);
        chromium().picture(
                folder.resolve("index.html"), pictures.resolve("notifications-desktop.png"), "--window-size=1100,900",
                LIGHT);
        chromium().picture(folder.resolve("closed.html"), pictures.resolve("notifications-dark.png"), PHONE, DARK);

        assertThat(pictures.resolve("notifications-phone.png")).isNotEmptyFile();
        assertThat(pictures.resolve("notifications-desktop.png")).isNotEmptyFile();
        assertThat(pictures.resolve("notifications-dark.png")).isNotEmptyFile();
    }
}
