package org.caseassistant.bot.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Draws screens as lines of text. Holds nothing and does nothing else. */
final class ConsoleRenderer {
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle STRONG = AttributedStyle.BOLD;
    private static final AttributedStyle SUBTLE = AttributedStyle.DEFAULT.faint();
    private static final AttributedStyle PROBLEM = AttributedStyle.BOLD.foreground(AttributedStyle.RED);
    private static final AttributedStyle INCIDENT =
            AttributedStyle.BOLD.foreground(AttributedStyle.BLACK).background(AttributedStyle.YELLOW);
    private static final AttributedStyle MAINTENANCE =
            AttributedStyle.BOLD.foreground(AttributedStyle.BLACK).background(AttributedStyle.GREEN);

    /** Labels that are longer get a line of their own width, so that values keep most of the terminal. */
    private static final int WIDEST_LABEL = 30;

    /** In a narrower terminal, values stand below their labels. */
    private static final int NARROW = 50;

    private static final int FEWEST_FOR_COLUMNS = 7;

    private final Words words;
    private final Lettering lettering;
    private final Wrapping wrapping;
    private final int width;

    /**
     * For one terminal.
     *
     * @param words its language
     * @param lettering its letters
     * @param width its columns, at least 20
     */
    ConsoleRenderer(Words words, Lettering lettering, int width) {
        this.words = words;
        this.lettering = lettering;
        this.wrapping = new Wrapping(words.locale());
        this.width = width;
    }

    /** The lines of these screens, with an empty one between two screens. */
    List<AttributedString> draw(List<Screen> screens) {
        var lines = new ArrayList<AttributedString>();
        int options = 0;
        for (Screen screen : screens) {
            if (!lines.isEmpty()) {
                lines.add(AttributedString.EMPTY);
            }
            for (View view : screen.views()) {
                lines.addAll(draw(view, screen, options));
                options += optionsOf(view);
            }
        }
        return lines;
    }

    /** The line that stands for an answered prompt. */
    List<AttributedString> drawSettled(String settled) {
        return paragraph("✓ ", settled, AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN));
    }

    /** A line that was typed, so that a transcript shows it. */
    AttributedString drawTyped(String typed) {
        return new AttributedString(("> " + lettering.line(typed)).stripTrailing());
    }

    /** Of a view, with so many options above it. */
    private List<AttributedString> draw(View view, Screen screen, int optionsAbove) {
        return switch (view) {
            case View.Heading(String text) -> paragraph("", text, STRONG);
            case View.Text text -> text(text);
            case View.FieldList(List<View.FieldList.Entry> entries) -> fields(entries);
            case View.Banner banner -> banner(banner);
            case View.Choice choice -> choice(choice, screen, optionsAbove);
            case View.MultiChoice choice -> multiChoice(choice, screen, optionsAbove);
            case View.DateInput date -> hint(date.withTime() ? "console.hint.day-and-time" : "console.hint.day");
            case View.TextInput text ->
                text.severalLines() && text.current().isEmpty() ? hint("console.hint.several-lines") : List.of();
            case View.FileRequest files -> hint(Phrase.of("console.hint.files").with("most", files.most()));
            case View.Buttons(List<View.Button> buttons) -> buttons(buttons);
        };
    }

    private static int optionsOf(View view) {
        return Offered.on(List.of(Screen.of(view))).options().size();
    }

    private List<AttributedString> text(View.Text text) {
        return switch (text.weight()) {
            case NORMAL -> paragraph("", Markup.plain(text.text()), PLAIN);
            case SUBTLE -> paragraph("", text.text(), SUBTLE);
            case PROBLEM -> paragraph("! ", text.text(), PROBLEM);
        };
    }

    /** Lines with this before the first and as much space before the others. */
    private List<AttributedString> paragraph(String before, String text, AttributedStyle style) {
        var lines = new ArrayList<AttributedString>();
        String start = lettering.line(before).isEmpty() ? "" : lettering.line(before) + " ";
        for (String line : lettering.lines(text)) {
            for (String piece : wrapping.wrap(line, width - start.length())) {
                String lead = lines.isEmpty() ? start : " ".repeat(start.length());
                lines.add(new AttributedString(lead + piece, style));
            }
        }
        return lines;
    }

    private List<AttributedString> hint(String key) {
        return hint(Phrase.of(key));
    }

    private List<AttributedString> hint(Phrase phrase) {
        return paragraph("", words.say(phrase), SUBTLE);
    }

    private List<AttributedString> fields(List<View.FieldList.Entry> entries) {
        int widest = entries.stream()
                .mapToInt(entry -> Wrapping.columns(lettering.line(entry.label())))
                .filter(columns -> columns <= WIDEST_LABEL)
                .max()
                .orElse(0);
        int indent = width < NARROW ? 4 : widest + 2;
        var lines = new ArrayList<AttributedString>();
        entries.forEach(entry -> lines.addAll(field(entry, indent)));
        return lines;
    }

    private List<AttributedString> field(View.FieldList.Entry entry, int indent) {
        String label = lettering.line(entry.label());
        var lines = new ArrayList<AttributedString>();
        var first = new AttributedStringBuilder().styled(SUBTLE, label);
        if (Wrapping.columns(label) > indent - 2) {
            lines.add(first.toAttributedString());
            first = new AttributedStringBuilder();
        }
        if (entry.value().isEmpty()) {
            return List.of(new AttributedString(label, SUBTLE));
        }
        first.append(" ".repeat(indent - first.columnLength()));
        for (String line : lettering.lines(entry.value())) {
            for (String piece : wrapping.wrap(line, width - indent)) {
                lines.add(first.append(piece).toAttributedString());
                first = new AttributedStringBuilder().append(" ".repeat(indent));
            }
        }
        return lines;
    }

    private List<AttributedString> banner(View.Banner banner) {
        return switch (banner.tone()) {
            case INCIDENT -> paragraph("", words.say(bannerText("incident", banner)), INCIDENT);
            case MAINTENANCE -> paragraph("", words.say(bannerText("maintenance", banner)), MAINTENANCE);
            case NONE -> paragraph("", banner.text(), SUBTLE);
            case URGENT -> paragraph("", banner.text(), INCIDENT);
        };
    }

    private static Phrase bannerText(String tone, View.Banner banner) {
        return Phrase.of("console.banner." + tone).with("text", banner.text());
    }

    private List<AttributedString> choice(View.Choice choice, Screen screen, int above) {
        var items = new ArrayList<Item>();
        for (View.Option option : choice.options()) {
            boolean selected = choice.selected().filter(option.value()::equals).isPresent();
            items.add(item(above + items.size() + 1, option, selected, ""));
        }
        var lines = new ArrayList<>(label(choice.label(), screen));
        lines.addAll(list(items));
        return lines;
    }

    private List<AttributedString> multiChoice(View.MultiChoice choice, Screen screen, int above) {
        var items = new ArrayList<Item>();
        for (View.Option option : choice.options()) {
            boolean selected = choice.selected().contains(option.value());
            items.add(item(above + items.size() + 1, option, false, selected ? "[x] " : "[ ] "));
        }
        var lines = new ArrayList<>(label(choice.label(), screen));
        lines.addAll(list(items));
        lines.addAll(hint("console.hint.several-numbers"));
        return lines;
    }

    /** A choice's label, unless the heading says it already. */
    private List<AttributedString> label(String label, Screen screen) {
        boolean said = screen.views().stream()
                .anyMatch(view -> view instanceof View.Heading(String text) && text.startsWith(label));
        return said ? List.of() : paragraph("", label, PLAIN);
    }

    /** A line of a choice: its number, then its name, then what it means. */
    private record Item(String lead, AttributedStyle style, String name, String meaning) {
        String text() {
            return meaning.isEmpty() ? name : name + " - " + meaning;
        }
    }

    private Item item(int number, View.Option option, boolean selected, String box) {
        String lead = "%s%2d. %s".formatted(selected ? "> " : "  ", number, box);
        return new Item(
                lead,
                selected ? STRONG : PLAIN,
                lettering.line(option.label()),
                lettering.line(option.description()));
    }

    private List<AttributedString> list(List<Item> items) {
        return inColumns(items).orElseGet(() -> items.stream()
                .flatMap(item -> oneBelowTheOther(item).stream())
                .toList());
    }

    private List<AttributedString> oneBelowTheOther(Item item) {
        var lines = new ArrayList<AttributedString>();
        for (String piece : wrapping.wrap(item.text(), width - item.lead().length())) {
            String lead = lines.isEmpty() ? item.lead() : " ".repeat(item.lead().length());
            lines.add(new AttributedString(lead + piece, item.style()));
        }
        return lines;
    }

    /** Many short names, read from top to bottom and then from left to right. */
    private Optional<List<AttributedString>> inColumns(List<Item> items) {
        int widest = items.stream()
                .mapToInt(item -> item.lead().length() + Wrapping.columns(item.text()) + 2)
                .max()
                .orElse(width);
        int columns = Math.min(3, width / widest);
        boolean named = items.stream().allMatch(item -> item.meaning().isEmpty());
        if (items.size() < FEWEST_FOR_COLUMNS || columns < 2 || !named) {
            return Optional.empty();
        }
        int rows = (items.size() + columns - 1) / columns;
        var lines = new ArrayList<AttributedString>();
        for (int row = 0; row < rows; row++) {
            var line = new AttributedStringBuilder();
            for (int index = row; index < items.size(); index += rows) {
                line.append(" ".repeat(index / rows * widest - line.columnLength()));
                line.styled(items.get(index).style(), items.get(index).lead() + items.get(index).text());
            }
            lines.add(line.toAttributedString());
        }
        return Optional.of(lines);
    }

    private List<AttributedString> buttons(List<View.Button> buttons) {
        var lines = new ArrayList<AttributedString>();
        var line = new AttributedStringBuilder();
        for (View.Button button : buttons) {
            String label = "[" + lettering.line(button.label()) + "]";
            if (line.length() > 0 && line.columnLength() + 1 + Wrapping.columns(label) > width) {
                lines.add(line.toAttributedString());
                line = new AttributedStringBuilder();
            }
            line.append(line.length() > 0 ? " " : "").styled(style(button.style()), label);
        }
        lines.add(line.toAttributedString());
        return lines;
    }

    private static AttributedStyle style(View.Button.Style style) {
        return switch (style) {
            case PRIMARY -> STRONG;
            case NORMAL -> PLAIN;
            case DANGER -> PROBLEM;
        };
    }
}
