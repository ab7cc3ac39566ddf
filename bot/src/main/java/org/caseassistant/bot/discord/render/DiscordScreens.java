package org.caseassistant.bot.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.caseassistant.bot.chat.BannerColour;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.bot.discord.render.ComponentId.Kind;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Draws screens as messages. What people do there is read by {@link DiscordActions}. */
public final class DiscordScreens {
    /** A screen takes at most so many messages; beyond that, its texts are shortened. */
    private static final int MOST_MESSAGES = 4;

    /** How much of each text is shown, until the screen fits. */
    private static final List<Integer> LONGEST = List.of(Integer.MAX_VALUE, 2000, 800, 300, 100, 40);

    private static final int TEXT = 3000;
    private static final int SETTLED = 300;
    private static final int LINE = 256;
    private static final int BESIDE_LABEL = 80;

    private final Words words;
    private final long owner;
    private final boolean typed;

    /**
     * For one reader.
     *
     * @param words their language
     * @param owner their Discord id, which alone may use what is drawn
     * @param typed whether words and files can be sent where the screen is shown
     */
    public DiscordScreens(Words words, long owner, boolean typed) {
        this.words = words;
        this.owner = owner;
        this.typed = typed;
    }

    /** A screen as messages, in their order; at least one. What can be used stands at the end. */
    public List<DiscordMessage> messages(Screen screen) {
        List<DiscordMessage> drawn = List.of();
        for (int longest : LONGEST) {
            drawn = Packing.packed(pieces(screen, longest));
            if (drawn.size() <= MOST_MESSAGES) {
                return drawn;
            }
        }
        var kept = new ArrayList<>(drawn.subList(0, MOST_MESSAGES - 2));
        kept.add(told(words.say("render.more")));
        kept.add(drawn.getLast());
        return kept;
    }

    /** What typed words may mean, below what is typed; without what Discord would not send back whole. */
    public static List<Choice> suggestions(List<View.Option> options) {
        return options.stream()
                .filter(option -> option.value().length() <= Limits.OPTION)
                .map(option -> new Choice(Texts.line(option.label(), Limits.OPTION), option.value()))
                .toList();
    }

    /** The line that takes the place of a prompt that was answered. */
    public DiscordMessage settled(String line) {
        return told("-# " + Markdown.escape(words.say(Phrase.of("render.settled")
                .with("text", Texts.shortened(ShownText.line(line), SETTLED, words.say("render.shortened"))))));
    }

    private static DiscordMessage told(String markdown) {
        return new DiscordMessage(List.of(TextDisplay.of(markdown)));
    }

    private List<Piece> pieces(Screen screen, int longest) {
        var pieces = new ArrayList<Piece>();
        for (View view : screen.views()) {
            pieces.addAll(pieces(view, longest, pieces.size()));
        }
        if (pieces.isEmpty()) {
            pieces.add(new Piece.Told(words.say("render.empty")));
        }
        return pieces;
    }

    private List<Piece> pieces(View view, int longest, int position) {
        return switch (view) {
            case View.Heading(String text) ->
                text.isBlank() ? List.of() : List.of(new Piece.Told(Markdown.heading(Texts.line(text, LINE))));
            case View.Text text -> text(text, longest);
            case View.FieldList(List<View.FieldList.Entry> entries) ->
                entries.stream().flatMap(entry -> entry(entry, longest).stream()).toList();
            case View.Banner banner -> List.of(banner(banner, longest));
            case View.Choice choice -> choice(choice, position);
            case View.MultiChoice choice ->
                choice.options().isEmpty()
                        ? List.of()
                        : rows(new Menus(words).several(
                                id(Kind.MENU, position, choice.id()), choice.label(), choice.options(),
                                Set.copyOf(choice.selected()), 0));
            case View.DateInput date -> date(date, position);
            case View.TextInput text ->
                typed && text.current().isEmpty()
                        ? List.of()
                        : List.of(writing(text.id(), words.say("render.write"), position));
            case View.FileRequest files ->
                typed
                        ? List.of(new Piece.Told(Markdown.small(
                                words.say(Phrase.of("render.files").with("most", files.most())))))
                        : List.of(writing(files.id(), words.say("render.attach"), position));
            case View.Buttons(List<View.Button> buttons) -> buttons(buttons, position);
        };
    }

    private List<Piece> text(View.Text text, int longest) {
        if (text.text().isBlank()) {
            return List.of();
        }
        String said = text.weight() == View.Text.Weight.PROBLEM
                ? words.say(Phrase.of("render.problem").with("text", text.text()))
                : text.text();
        if (Markup.in(said) && text.weight() == View.Text.Weight.NORMAL) {
            String formatted = Markdown.formatted(said);
            // A longer one is shown in pieces, of which none could tell where something ends that stands out.
            if (formatted.length() <= Math.min(TEXT, longest)) {
                return List.of(new Piece.Told(formatted));
            }
        }
        return split(said, longest).map(piece -> new Piece.Told(
                text.weight() == View.Text.Weight.SUBTLE ? Markdown.small(piece) : Markdown.escape(piece)))
                .<Piece>map(told -> told)
                .toList();
    }

    private Stream<String> split(String text, int longest) {
        return Texts.pieces(Texts.shortened(text, longest, words.say("render.shortened")), TEXT).stream();
    }

    private List<Piece> entry(View.FieldList.Entry entry, int longest) {
        String label = Markdown.bold(Texts.line(entry.label(), LINE, words.say("render.blank")));
        String value = entry.value().isBlank() ? words.say("render.blank") : entry.value();
        if (value.length() <= BESIDE_LABEL && !value.contains("\n")) {
            return List.of(new Piece.Told(label + ": " + Markdown.escape(value)));
        }
        var pieces = new ArrayList<Piece>();
        List<String> parts = split(value, longest).toList();
        pieces.add(new Piece.Told(label + "\n" + Markdown.escape(parts.isEmpty() ? "" : parts.getFirst())));
        parts.stream().skip(1).forEach(part -> pieces.add(new Piece.Told(Markdown.escape(part))));
        return pieces;
    }

    private Piece banner(View.Banner banner, int longest) {
        String text = Texts.shortened(
                banner.text(), Math.min(longest, TEXT), words.say("render.shortened"));
        String key = switch (banner.tone()) {
            case INCIDENT -> "render.banner.incident";
            case MAINTENANCE -> "render.banner.maintenance";
            case NONE -> "render.banner.none";
            case URGENT -> "render.banner.urgent";
        };
        return new Piece.Banner(said(key, text), BannerColour.of(banner.tone()));
    }

    private String said(String key, String text) {
        return Markdown.escape(words.say(Phrase.of(key).with("text", text)));
    }

    private List<Piece> choice(View.Choice choice, int position) {
        if (choice.options().isEmpty()) {
            return List.of();
        }
        return rows(new Menus(words).one(
                id(Kind.MENU, position, choice.id()), choice.label(), choice.options(),
                choice.selected().map(Set::of).orElse(Set.of()), 0));
    }

    private List<Piece> date(View.DateInput date, int position) {
        var quick = new ArrayList<Button>();
        for (View.DateInput.QuickDay day : date.quick()) {
            var id = new ComponentId(Kind.DAY, ComponentId.day(day.day()), owner, date.id());
            if (id.fits()) {
                quick.add(Button.secondary(id.encoded(), Texts.line(day.label(), Limits.BUTTON)));
            }
        }
        if (!typed) {
            quick.addFirst(Button.primary(id(Kind.PRESS, position, date.id()).encoded(), words.say("render.write")));
        }
        return quick.isEmpty() ? List.of() : List.of(new Piece.Row(ActionRow.of(quick)));
    }

    private Piece writing(ControlId control, String label, int position) {
        String id = id(Kind.PRESS, position, control).encoded();
        return new Piece.Row(ActionRow.of(typed ? Button.secondary(id, label) : Button.primary(id, label)));
    }

    private List<Piece> buttons(List<View.Button> buttons, int position) {
        var rows = new ArrayList<Piece>();
        for (int from = 0; from < buttons.size(); from += Limits.BUTTONS) {
            var row = new ArrayList<Button>();
            for (int at = from; at < Math.min(from + Limits.BUTTONS, buttons.size()); at++) {
                row.add(button(buttons.get(at), position * 100 + at));
            }
            rows.add(new Piece.Row(ActionRow.of(row)));
        }
        return rows;
    }

    private Button button(View.Button button, int position) {
        String id = id(Kind.PRESS, position, button.id()).encoded();
        String label = Texts.line(button.label(), Limits.BUTTON, words.say("render.choose"));
        return switch (button.style()) {
            case PRIMARY -> Button.primary(id, label);
            case NORMAL -> Button.secondary(id, label);
            case DANGER -> Button.danger(id, label);
        };
    }

    private ComponentId id(Kind kind, int position, ControlId control) {
        return new ComponentId(kind, Integer.toString(position, 36), owner, control);
    }

    private static List<Piece> rows(List<ActionRow> rows) {
        return rows.stream().<Piece>map(Piece.Row::new).toList();
    }
}
