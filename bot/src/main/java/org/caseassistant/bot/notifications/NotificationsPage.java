package org.caseassistant.bot.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseassistant.bot.web.Html;
import org.caseassistant.core.notices.Banner;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeUpdate;
import org.caseassistant.core.notices.NoticeWords;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** The page with its two tabs. Links are relative, so that it works wherever it stands. */
final class NotificationsPage {
    /** Nothing is loaded from anywhere but beside the page, and nothing runs. */
    static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    private static final Map<String, String> BUNDLE = Map.of("page", "org.caseassistant.bot.notifications.page");

    private final Publication publication;
    private final PageSettings settings;
    private final Words words;
    private final NoticeWords writing;

    NotificationsPage(Publication publication, PageSettings settings) {
        this.publication = publication;
        this.settings = settings;
        this.words = Words.in(settings.locale(), BUNDLE);
        this.writing = new NoticeWords(words, settings.zone());
    }

    static String style() {
        try (InputStream in = NotificationsPage.class.getResourceAsStream("style.css")) {
            return new String(Objects.requireNonNull(in, "style.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of open notices. */
    String open() {
        return page(true, publication.banner().notices(), "page.open.none");
    }

    /** The page of closed ones. */
    String closed() {
        return page(false, publication.closed(), "page.closed.none");
    }

    private String page(boolean open, List<Notice> notices, String ifNone) {
        var html = new Html("<!DOCTYPE html>");
        html.open("html", "lang", words.locale().toLanguageTag());
        head(html, open);
        html.open("body").element("a", words.say("page.skip"), "class", "skip", "href", "#notices");
        html.open("header");
        settings.home().ifPresent(address -> html.open("nav", "aria-label", words.say("page.site"))
                .element("a", words.say("page.home"), "href", address)
                .close("nav"));
        html.element("h1", words.say("page.title"));
        banners(html);
        html.close("header");
        tabs(html, open);
        html.open("main", "id", "notices");
        html.element("h2", words.say(open ? "page.open" : "page.closed"), "class", "unseen");
        if (notices.isEmpty()) {
            html.element("p", words.say(ifNone));
        }
        notices.forEach(notice -> article(html, notice));
        html.close("main");
        footer(html);
        return html.close("body").close("html").toString();
    }

    private void head(Html html, boolean open) {
        html.open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("meta", "name", "color-scheme", "content", "light dark")
                .element("title", words.say(open ? "page.title" : "page.title.closed"))
                .open("link", "rel", "stylesheet", "href", "style.css")
                .open(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "application/atom+xml",
                        "title",
                        words.say("page.title"),
                        "href",
                        "notices.atom")
                .close("head");
    }

    private void banners(Html html) {
        Banner banner = publication.banner();
        if (banner.notices().isEmpty()) {
            html.element("p", words.say("notice.none"), "class", "banner none");
            return;
        }
        html.open("ul", "class", "banners");
        for (Notice notice : banner.notices()) {
            html.open("li", "class", "banner " + tone(notice))
                    .element("strong", writing.kind(notice))
                    .text(" ")
                    .element("a", notice.title(), "href", "index.html#n-" + notice.number().value())
                    .close("li");
        }
        html.close("ul");
    }

    private static String tone(Notice notice) {
        return switch (Banner.Tone.of(notice)) {
            case INCIDENT -> "incident";
            case MAINTENANCE -> "maintenance";
            case NONE -> "none";
        };
    }

    private void tabs(Html html, boolean open) {
        html.open("nav", "class", "tabs", "aria-label", words.say("page.tabs"));
        tab(html, "index.html", "page.open", open);
        tab(html, "closed.html", "page.closed", !open);
        html.close("nav");
    }

    private void tab(Html html, String file, String label, boolean here) {
        if (here) {
            html.element("a", words.say(label), "href", file, "aria-current", "page");
        } else {
            html.element("a", words.say(label), "href", file);
        }
    }

    private void article(Html html, Notice notice) {
        html.open("article", "id", "n-" + notice.number().value(), "class", tone(notice));
        html.element("p", writing.kind(notice), "class", "kind");
        html.element("h3", notice.title());
        html.element("p", writing.facts(notice), "class", "facts");
        html.open("ol");
        for (NoticeUpdate update : notice.timeline().reversed()) {
            html.open("li").element("strong", writing.state(update.state())).text(" ");
            time(html, update.at());
            if (!update.text().isEmpty()) {
                html.element("p", update.text());
            }
            html.close("li");
        }
        html.close("ol").close("article");
    }

    private void time(Html html, Instant at) {
        html.element("time", writing.moment(at), "datetime", at.toString());
    }

    private void footer(Html html) {
        html.open("footer");
        html.element("p", words.say(Phrase.of("page.zone").with("zone", settings.zone().getId())));
        html.open("p");
        html.element("a", words.say("page.atom"), "href", "notices.atom");
        html.element("a", words.say("page.json"), "href", "notices.json");
        html.element("a", words.say("page.calendar"), "href", "maintenance.ics");
        html.close("p").close("footer");
    }
}
