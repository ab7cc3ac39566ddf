package org.caseassistant.bot.slack.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** A screen as text without any blocks, for notifications and screen readers. */
final class Reading {
    private final Words words;

    Reading(Words words) {
        this.words = words;
    }

    /** The text; escaped, and never empty. */
    String of(Screen screen) {
        String text = screen.views().stream()
                .flatMap(this::lines)
                .map(ShownText::clean)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        return escaped(text.isEmpty() ? words.say("render.empty") : text);
    }

    /** Text of any length as the text of a message. */
    String escaped(String text) {
        return Mrkdwn.escape(Limits.MEASURE.shortened(text, Limits.FALLBACK, words.say("render.shortened")));
    }

    private Stream<String> lines(View view) {
        return switch (view) {
            case View.Heading(String text) -> Stream.of(text);
            case View.Text(_, String text) -> Stream.of(text);
            case View.FieldList(List<View.FieldList.Entry> entries) -> entries.stream().map(Reading::line);
            case View.Banner banner ->
                banner.text().isBlank() ? Stream.of() : Stream.of(said(words, banner, banner.text()));
            case View.Choice choice -> Stream.of(choice.label());
            case View.MultiChoice choice -> Stream.of(choice.label());
            case View.DateInput date -> Stream.of(date.label());
            case View.TextInput text -> Stream.of(text.label());
            case View.FileRequest files -> Stream.of(files.label());
            case View.Buttons _ -> Stream.of();
        };
    }

    /** What a banner says, with the word for what it is about, in as much of its text as is shown. */
    static String said(Words words, View.Banner banner, String shown) {
        String key = switch (banner.tone()) {
            case INCIDENT -> "render.banner.incident";
            case MAINTENANCE -> "render.banner.maintenance";
            case NONE -> "render.banner.none";
            case URGENT -> "render.banner.urgent";
        };
        return words.say(Phrase.of(key).with("text", shown));
    }

    private static String line(View.FieldList.Entry entry) {
        return entry.label() + ": " + entry.value();
    }
}
