package org.caseassistant.persistence.screens;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.delivery.Letter;
import org.caseassistant.core.handouts.DeskChart;
import org.caseassistant.core.handouts.HandedFile;
import org.caseassistant.core.handouts.HandedOut;
import org.caseassistant.core.handouts.Transcript;

/** Writes what people are shown as lines: one mark in front for what it is, ids of controls in brackets. */
final class ScreenText {
    private ScreenText() {}

    static List<String> of(Reply reply) {
        var lines = new ArrayList<String>();
        reply.settled().ifPresent(line -> lines.add("< settled: " + line));
        for (Reply.Message message : reply.messages()) {
            lines.add("< " + lower(message.audience()));
            lines.addAll(of(message.screen()));
        }
        reply.dialog().ifPresent(dialog -> lines.addAll(of(dialog)));
        reply.fieldErrors().forEach((field, why) -> lines.add("< refused " + field + ": " + why));
        reply.handout()
                .ifPresent(file -> lines.add("< file %s [%s]".formatted(file.name(), file.id().value())));
        return lines.isEmpty() ? List.of("< nothing") : lines;
    }

    static List<String> of(Screen screen) {
        return screen.views().stream().flatMap(view -> of(view).stream()).toList();
    }

    private static List<String> of(View view) {
        return switch (view) {
            case View.Heading(String text) -> marked("#", text);
            case View.Text(var weight, String text) ->
                marked(
                        switch (weight) {
                            case NORMAL -> "|";
                            case SUBTLE -> "~";
                            case PROBLEM -> "!";
                        },
                        text);
            case View.FieldList(var entries) ->
                entries.stream()
                        .flatMap(entry -> marked("=", entry.label() + ": " + entry.value()).stream())
                        .toList();
            case View.Banner(var tone, String text) -> marked("banner " + lower(tone) + ":", text);
            case View.Choice choice ->
                menu(
                        "choice [%s] %s".formatted(choice.id().value(), choice.label())
                                + choice.selected().map(value -> " (selected: " + value + ")").orElse(""),
                        choice.options());
            case View.MultiChoice choice ->
                menu(
                        "choices [%s] %s (selected: %s)".formatted(
                                choice.id().value(), choice.label(), choice.selected()),
                        choice.options());
            case View.DateInput date -> date(date);
            case View.TextInput input ->
                marked("input", "[%s] %s (%s, at most %d)".formatted(
                        input.id().value(),
                        input.label(),
                        input.severalLines() ? "lines" : "line",
                        input.maxLength()) + current(input.current()));
            case View.FileRequest files ->
                List.of("  files [%s] %s (at most %d)".formatted(files.id().value(), files.label(), files.most()));
            case View.Buttons(var buttons) ->
                buttons.stream()
                        .map(button -> "  button [%s] %s%s".formatted(
                                button.id().value(),
                                button.label(),
                                button.style() == View.Button.Style.NORMAL
                                        ? ""
                                        : " (" + lower(button.style()) + ")"))
                        .toList();
        };
    }

    private static List<String> date(View.DateInput date) {
        var lines = new ArrayList<String>();
        lines.add("  date [%s] %s%s".formatted(
                date.id().value(), date.label(), date.withTime() ? " (with time)" : "")
                + current(date.day().map(day -> day + date.time().map(time -> " " + time).orElse(""))));
        date.quick().forEach(day -> lines.add("    - %s: %s".formatted(day.label(), day.day())));
        return lines;
    }

    private static String current(Optional<String> standing) {
        return standing.map(text -> " now: " + text).orElse("");
    }

    private static List<String> menu(String title, List<View.Option> options) {
        var lines = new ArrayList<String>();
        lines.add("  " + title);
        options.forEach(option -> lines.add(of(option)));
        return lines;
    }

    static String of(View.Option option) {
        return "    - %s: %s%s".formatted(
                option.value(),
                option.label(),
                option.description().isEmpty() ? "" : " -- " + option.description().replace("\n", " / "));
    }

    private static List<String> marked(String mark, String text) {
        return text.lines().map(line -> "  " + mark + " " + line).toList();
    }

    private static List<String> of(Dialog dialog) {
        var lines = new ArrayList<String>();
        lines.add("< form [%s] %s".formatted(dialog.id().value(), dialog.title()));
        lines.addAll(marked("~", dialog.intro()));
        for (Dialog.Question question : dialog.questions()) {
            lines.add("  ? %s: %s%s%s".formatted(
                    question.field(),
                    question.label(),
                    question.required() ? "" : " (optional)",
                    question.decides() ? " (decides)" : ""));
            lines.addAll(marked("  ~", question.help()));
            of(question.input()).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    static List<String> of(Delivery delivery) {
        var lines = new ArrayList<String>();
        lines.add(">> %s%s to %s m%d%s".formatted(
                switch (delivery.act()) {
                    case Delivery.Act.Post _ -> "post";
                    case Delivery.Act.Edit _ -> "edit";
                    case Delivery.Act.Note(String below, _, _) -> "note below (" + below + ")";
                },
                name(delivery.act()).map(name -> " (" + name + ")").orElse(""),
                "%s:%s:%s".formatted(
                        delivery.place().surface(), delivery.place().tenant(), delivery.place().channel())
                        + delivery.user().map(user -> " for " + user.user()).orElse(""),
                delivery.id(),
                delivery.message().map(message -> ", about " + message).orElse("")));
        lines.addAll(of(delivery.screen()));
        return lines;
    }

    private static Optional<String> name(Delivery.Act act) {
        return switch (act) {
            case Delivery.Act.Post(var name, _) -> name;
            case Delivery.Act.Edit(String name, _) -> Optional.of(name);
            case Delivery.Act.Note(_, var own, _) -> own;
        };
    }

    static List<String> of(Letter letter) {
        var lines = new ArrayList<String>();
        lines.add(">> letter to " + letter.recipient() + ": " + letter.subject());
        new TreeMap<>(letter.headers()).forEach((name, value) -> lines.add("  " + name + ": " + value));
        lines.addAll(marked("|", letter.text()));
        letter.html().ifPresent(html -> lines.addAll(marked("html", html)));
        return lines;
    }

    /** What a file is made of. */
    static List<String> of(HandedOut made) {
        return switch (made) {
            case HandedFile file ->
                List.of("<< %s (%s): %s".formatted(
                        file.file().name(),
                        file.file().mediaType(),
                        new String(file.content().bytes(), StandardCharsets.UTF_8)));
            case DeskChart chart ->
                chart.weeks().stream()
                        .map(week -> "<< week of %s: %d opened, %d closed".formatted(
                                week.monday(), week.opened(), week.closed()))
                        .toList();
            case Transcript transcript -> of(transcript);
        };
    }

    private static List<String> of(Transcript transcript) {
        var lines = new ArrayList<String>();
        lines.add("<< %s %s %s at %s".formatted(
                transcript.found().number(),
                lower(transcript.format()),
                transcript.locale().toLanguageTag(),
                transcript.at()));
        lines.add("  ~ " + transcript.captions().asOf());
        lines.add("  %s, of %s, contact %s, assignee %s, satisfaction %s, incidents %s".formatted(
                lower(transcript.found().state()),
                transcript.found().content().department(),
                transcript.found().contactName(),
                transcript.assignee().orElse("unsaid"),
                transcript.satisfaction().orElse("unsaid"),
                transcript.incidents()));
        transcript.fields().forEach(entry -> lines.addAll(marked("=", entry.label() + ": " + entry.value())));
        lines.add("  # " + transcript.captions().history());
        transcript.lines().forEach(line -> lines.addAll(marked("|", line.said())));
        lines.add("  # " + transcript.captions().files());
        transcript.files()
                .forEach(kept -> lines.add("  - %s (%s, %d), %s".formatted(
                        kept.file().name(), kept.file().mediaType(), kept.file().size(), kept.at())));
        return lines;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
