package org.caseassistant.bot.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.bot.web.Html;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Writes a screen as an e-mail: its first heading is the subject. What one could answer is left out. */
final class MailRendering {
    static final Map<String, String> BUNDLE = Map.of("mail", "org.caseassistant.bot.mail.mail");

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");
    private static final String PARAGRAPH = "margin:0 0 16px;white-space:pre-line";

    private final StringBuilder text = new StringBuilder();
    private final Html html = new Html("<!DOCTYPE html>");
    private final Words words;
    private String subject = "";

    private MailRendering(Locale language) {
        words = Words.in(language, BUNDLE);
    }

    /**
     * An e-mail.
     *
     * @param subject its subject
     * @param text as plain text
     * @param html the same as HTML
     */
    record Rendered(String subject, String text, String html) {}

    /**
     * The e-mail.
     *
     * @param stop the link with which whoever gets it wants no more
     * @param language what its reader understands
     */
    static Rendered of(Screen screen, String stop, Locale language) {
        var rendering = new MailRendering(language);
        rendering.html
                .open("html", "lang", language.toLanguageTag())
                .open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "color-scheme", "content", "light dark")
                .close("head")
                .open("body", "style", "margin:0 auto;max-width:640px;padding:16px;font:16px/1.5 sans-serif");
        screen.views().forEach(rendering::view);
        rendering.foot(stop);
        rendering.html.close("body").close("html");
        return new Rendered(rendering.subject, rendering.text.toString(), rendering.html.toString());
    }

    private void view(View view) {
        switch (view) {
            case View.Heading(String heading) -> {
                if (subject.isEmpty()) {
                    subject = heading;
                } else {
                    paragraph(heading, PARAGRAPH + ";font-weight:bold");
                }
            }
            case View.Text(_, String said) -> paragraph(said, PARAGRAPH);
            case View.Banner(View.Banner.Tone tone, String said) -> paragraph(said, banner(tone));
            case View.FieldList(var entries) ->
                entries.forEach(entry -> paragraph(entry.label() + ": " + entry.value(), PARAGRAPH));
            case View.Choice _, View.MultiChoice _, View.DateInput _, View.TextInput _, View.FileRequest _, View.Buttons _ ->
                {}
        }
    }

    /** The colours of the Notifications page, and red. */
    private static String banner(View.Banner.Tone tone) {
        String colours =
                switch (tone) {
                    case INCIDENT -> "background:#f59e0b;color:#1b1200";
                    case MAINTENANCE -> "background:#166534;color:#ffffff";
                    case NONE -> "background:#e1e4e8;color:#24292f";
                    case URGENT -> "background:#b91c1c;color:#ffffff";
                };
        return PARAGRAPH + ";padding:12px 16px;border-radius:6px;" + colours;
    }

    private void paragraph(String said, String style) {
        text.append(said).append("\n\n");
        html.open("p", "style", style);
        linked(said);
        html.close("p");
    }

    private void linked(String said) {
        Matcher link = LINK.matcher(said);
        int from = 0;
        while (link.find()) {
            html.text(said.substring(from, link.start())).element("a", link.group(), "href", link.group());
            from = link.end();
        }
        html.text(said.substring(from));
    }

    private void foot(String stop) {
        text.append("-- \n").append(words.say(Phrase.of("mail.foot").with("address", stop))).append('\n');
        html.open("p", "style", PARAGRAPH + ";font-size:14px")
                .text(words.say("mail.foot.why"))
                .text(" ")
                .element("a", words.say("mail.foot.stop"), "href", stop)
                .close("p");
    }
}
