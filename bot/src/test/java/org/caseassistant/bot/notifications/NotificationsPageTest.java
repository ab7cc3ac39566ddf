package org.caseassistant.bot.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.caseassistant.core.notices.Banner;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NotificationsPageTest {
    private static String file(Publication publication, String name) {
        return new String(PublishedFile.all(publication, Sample.SETTINGS).get(name).content(), UTF_8);
    }

    @Test
    void theOpenTabShowsTheMostSeriousFirstWithItsUpdates() {
        String page = file(Sample.publication(2), "index.html");

        assertThat(page)
                .contains(
                        "<li class=\"banner incident\"><strong>Incident</strong>",
                        "<li class=\"banner maintenance\"><strong>Maintenance</strong>",
                        "<a href=\"index.html\" aria-current=\"page\">Open</a>",
                        "<a href=\"https://support.example.org/\">Home</a>",
                        "Investigating · Critical · SIS, Finance · since Tue, Nov 24, 2026, 9:00 AM CST",
                        "Scheduled · Minor · Sun, Dec 6, 2026, 2:00 AM – 6:00 AM CST",
                        "<time datetime=\"2026-11-24T15:00:00Z\">Tue, Nov 24, 2026, 9:00 AM CST</time>",
                        "Times are those of America/Chicago.")
                .doesNotContain("Logging in was slow", "<script", "Nora");
        assertThat(page.indexOf("Logging in is slow")).isLessThan(page.indexOf("Database upgrade"));
    }

    @Test
    void theClosedTabShowsClosedOnesAndTheSameBanner() {
        String page = file(Sample.publication(2), "closed.html");

        assertThat(page).contains(
                "banner incident", "Logging in was slow 1", "Resolved", "It is fast again.\nSorry.", "aria-current");
    }

    @Test
    void withNothingOpenTheBannerIsGray() {
        String page = file(new Publication(Banner.of(List.of()), List.of()), "index.html");

        assertThat(page).contains("<p class=\"banner none\">There are no open notifications.</p>");
    }

    @Test
    void whatPeopleWriteIsNeverMarkup() throws Exception {
        String evil = "<script>alert(1)</script> \"' & \u0000\u0007 ]]> --> \\;,";
        var publication = new Publication(Banner.of(List.of(Sample.incident(1, evil, evil))), List.of());

        for (String name : List.of("index.html", "closed.html", "notices.atom")) {
            assertThat(file(publication, name)).doesNotContain("<script", "alert(1)</", "\u0000", "\u0007");
        }
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file(publication, "notices.atom").getBytes(UTF_8)));
        assertThat(JsonMapper.shared()
                .readTree(file(publication, "notices.json"))
                .at("/open/0/title")
                .stringValue())
                .isEqualTo(evil);
    }

    @Test
    void pageFeedsAndDataAgree() throws Exception {
        Publication publication = Sample.publication(3);
        var json = JsonMapper.shared().readTree(file(publication, "notices.json"));

        assertThat(json.at("/banner").stringValue()).isEqualTo("incident");
        assertThat(json.at("/open")).hasSize(2);
        assertThat(json.at("/closed")).hasSize(3);
        assertThat(json.at("/closed/0/updates/0/state").stringValue()).isEqualTo("resolved");
        assertThat(Pattern.compile("<entry>").matcher(file(publication, "notices.atom")).results().count())
                .isEqualTo(5);
        assertThat(file(publication, "notices.atom")).contains("https://status.example.org/n/closed.html#n-10");
        assertThat(file(publication, "maintenance.ics"))
                .contains(
                        "BEGIN:VEVENT\r\n",
                        "DTSTART:20261206T080000Z\r\n",
                        "DTEND:20261206T120000Z\r\n",
                        "SUMMARY:Database upgrade\r\n")
                .doesNotContain("Logging in");
    }

    @Test
    void linesOfTheCalendarAreFolded() {
        var publication = new Publication(
                Banner.of(List.of(Sample.maintenance(1, "ü".repeat(100) + ",;\\"))), List.of());

        String calendar = file(publication, "maintenance.ics");

        assertThat(calendar.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + "ü".repeat(100) + "\\,\\;\\\\\r\n");
    }

    @Test
    void everySentenceIsThereAndEveryoneIsSaid() throws Exception {
        String source = Files.readString(
                Path.of("src/main/java/org/caseassistant/bot/notifications/NotificationsPage.java"));
        Set<String> said = new TreeSet<>();
        Pattern.compile("\"(page\\.[a-z.]*[a-z])\"").matcher(source).results().forEach(key -> said.add(key.group(1)));

        assertThat(ResourceBundle.getBundle("org.caseassistant.bot.notifications.page").keySet())
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void aPageWithoutHomeHasNoLinkThere() {
        var settings = new PageSettings(
                Sample.SETTINGS.locale(), Sample.CHICAGO, Optional.empty(), Sample.SETTINGS.address());

        assertThat(new String(PublishedFile.all(Sample.publication(0), settings).get("index.html").content(), UTF_8))
                .doesNotContain(">Home<");
    }
}
