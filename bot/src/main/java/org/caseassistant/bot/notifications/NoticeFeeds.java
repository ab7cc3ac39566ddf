package org.caseassistant.bot.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.caseassistant.bot.web.Html;
import org.caseassistant.core.notices.Banner;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.MaintenanceState;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeUpdate;
import org.caseassistant.core.notices.NoticeWords;
import org.caseassistant.core.notices.Service;
import org.caseassistant.core.words.Words;
import tools.jackson.databind.json.JsonMapper;

/** Notices for programs: Atom (RFC 4287), JSON, and maintenance as iCalendar (RFC 5545). */
final class NoticeFeeds {
    private static final int MOST_ENTRIES = 50;

    /** RFC 5545, 3.1: a line has at most 75 octets without its end. */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Publication publication;
    private final PageSettings settings;
    private final NoticeWords writing;
    private final Words words;

    NoticeFeeds(Publication publication, PageSettings settings) {
        this.publication = publication;
        this.settings = settings;
        this.words = Words.in(settings.locale());
        this.writing = new NoticeWords(words, settings.zone());
    }

    String atom() {
        var xml = new Html("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .element("title", words.say("notice.title"))
                .element("id", settings.address())
                .element("updated", publication.changedAt().toString())
                .element("link", "", "rel", "alternate", "href", settings.address())
                .element("link", "", "rel", "self", "href", settings.address() + "notices.atom");
        xml.open("author").element("name", words.say("notice.title")).close("author");
        publication.all().stream().limit(MOST_ENTRIES).forEach(notice -> entry(xml, notice));
        return xml.close("feed").toString();
    }

    private void entry(Html xml, Notice notice) {
        String address = address(notice);
        xml.open("entry")
                .element("title", writing.kind(notice) + ": " + notice.title())
                .element("id", settings.address() + "#n-" + notice.number().value())
                .element("link", "", "rel", "alternate", "href", address)
                .element("published", notice.postedAt().toString())
                .element("updated", notice.latest().at().toString())
                .element("summary", writing.facts(notice))
                .element("content", String.join("\n\n", writing.timeline(notice)), "type", "text")
                .close("entry");
    }

    private String address(Notice notice) {
        return settings.address() + (notice.open() ? "" : "closed.html") + "#n-"
                + notice.number().value();
    }

    String json() {
        var root = new LinkedHashMap<String, Object>();
        root.put("banner", lower(publication.banner().tone().name()));
        root.put("updatedAt", publication.changedAt().toString());
        root.put("open", publication.banner().notices().stream().map(this::json).toList());
        root.put("closed", publication.closed().stream().map(this::json).toList());
        return JsonMapper.shared().writeValueAsString(root);
    }

    private Map<String, Object> json(Notice notice) {
        var json = new LinkedHashMap<String, Object>();
        json.put("number", notice.number().value());
        json.put(
                "kind",
                switch (notice) {
                    case Incident _ -> "incident";
                    case Maintenance _ -> "maintenance";
                });
        json.put("banner", lower(Banner.Tone.of(notice).name()));
        json.put("title", notice.title());
        json.put("state", lower(notice.state().name()));
        json.put("severity", lower(notice.severity().name()));
        json.put("services", notice.services().stream().map(Service::label).toList());
        json.put("postedAt", notice.postedAt().toString());
        notice.closedAt().ifPresent(at -> json.put("closedAt", at.toString()));
        if (notice instanceof Maintenance maintenance) {
            json.put("plannedStart", maintenance.planned().start().toString());
            json.put("plannedEnd", maintenance.planned().end().toString());
        }
        json.put("updates", notice.timeline().reversed().stream().map(NoticeFeeds::json).toList());
        return json;
    }

    private static Map<String, Object> json(NoticeUpdate update) {
        var json = new LinkedHashMap<String, Object>();
        json.put("at", update.at().toString());
        json.put("state", lower(update.state().name()));
        json.put("text", update.text());
        return json;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    String calendar() {
        var lines = new StringBuilder();
        line(lines, "BEGIN:VCALENDAR");
        line(lines, "VERSION:2.0");
        line(lines, "PRODID:-//Case Assistant//Notices//EN");
        line(lines, "METHOD:PUBLISH");
        publication.all().stream()
                .filter(Maintenance.class::isInstance)
                .map(Maintenance.class::cast)
                .forEach(maintenance -> event(lines, maintenance));
        line(lines, "END:VCALENDAR");
        return lines.toString();
    }

    private void event(StringBuilder lines, Maintenance maintenance) {
        line(lines, "BEGIN:VEVENT");
        line(lines, "UID:" + quoted(settings.address() + "#n-" + maintenance.number().value()));
        line(lines, "DTSTAMP:" + time(maintenance.latest().at()));
        line(lines, "SEQUENCE:" + (maintenance.version() - 1));
        line(lines, "DTSTART:" + time(maintenance.planned().start()));
        line(lines, "DTEND:" + time(maintenance.planned().end()));
        line(lines, "SUMMARY:" + quoted(maintenance.title()));
        line(lines, "DESCRIPTION:" + quoted(maintenance.latest().text()));
        line(lines, "STATUS:" + (maintenance.state() == MaintenanceState.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        line(lines, "URL:" + settings.address());
        line(lines, "END:VEVENT");
    }

    private static String time(Instant at) {
        return UTC.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** A long line goes on in the next ones, each after a space. */
    private static void line(StringBuilder lines, String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            String character = text.substring(i, text.offsetByCodePoints(i, 1));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(character);
            octets += length;
        }
        lines.append("\r\n");
    }
}
