package org.caseassistant.bot.handouts;

import org.caseassistant.bot.web.Html;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseFile;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.handouts.Transcript;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.PointsInTime;

/** Writes a case as one page that needs nothing else, to keep or to print. */
final class TranscriptPage {
    private static final String STYLE = """
            body { margin: 0 auto; max-width: 50rem; padding: 1rem; font: 1rem/1.5 sans-serif }
            dt { font-weight: bold } dd { margin: 0 0 .5rem }
            dd, p { white-space: pre-line; overflow-wrap: anywhere }
            li { margin-bottom: .75rem } .internal { background: #fff3c4; color: #24292f }
            """;

    private TranscriptPage() {}

    static String of(Transcript transcript) {
        String title = transcript.found().number() + ": " + transcript.found().content().subject();
        var html = new Html("<!DOCTYPE html>");
        html.open("html", "lang", transcript.locale().toLanguageTag())
                .open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "http-equiv", "Content-Security-Policy", "content",
                        "default-src 'none'; style-src 'unsafe-inline'")
                .open("meta", "name", "color-scheme", "content", "light dark")
                .element("title", title)
                .element("style", STYLE)
                .close("head")
                .open("body")
                .element("h1", title)
                .element("p", shown(transcript.captions().asOf()))
                .open("dl");
        transcript.fields().forEach(entry -> html.element("dt", entry.label()).element("dd", shown(entry.value())));
        html.close("dl").element("h2", transcript.captions().history()).open("ol");
        transcript.lines().forEach(line -> line(html, line));
        html.close("ol");
        files(html, transcript);
        return html.close("body").close("html").toString();
    }

    private static void line(Html html, Transcript.Line line) {
        boolean internal = line.entry() instanceof CaseEntry.Said(_, var message) && message.internal();
        html.open("li").element("p", shown(line.said()), "class", internal ? "internal" : "public").close("li");
    }

    private static void files(Html html, Transcript transcript) {
        if (transcript.files().isEmpty()) {
            return;
        }
        html.element("h2", transcript.captions().files()).open("ul");
        for (CaseFile kept : transcript.files()) {
            String size = AnswerFormat.size(kept.file().size(), transcript.locale());
            html.element("li", "%s (%s)".formatted(kept.file().name(), size));
        }
        html.close("ul");
    }

    private static String shown(String text) {
        return Markup.plain(PointsInTime.plain(text));
    }
}
