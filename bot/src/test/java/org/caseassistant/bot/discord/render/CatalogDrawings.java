package org.caseassistant.bot.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Given;

/** Draws every view of every field of a catalogue, as Discord would be sent it. */
public final class CatalogDrawings {
    private static final long OWNER = Long.MAX_VALUE;

    private static final View BUTTONS =
            new View.Buttons(Stream.of("Skip", "Back", "Review", "Fill in", "Cancel", "More")
                    .map(label -> new View.Button(new ControlId("p:" + label), label, View.Button.Style.NORMAL))
                    .toList());

    private final Consumer<String> messages;
    private final Consumer<String> modals;

    /**
     * For those who look at what is drawn.
     *
     * @param messages takes the body of each message
     * @param modals takes the body of each form
     */
    public CatalogDrawings(Consumer<String> messages, Consumer<String> modals) {
        this.messages = messages;
        this.modals = modals;
    }

    /** The menu of the case types. */
    public void draw(Catalog catalog) {
        List<View.Option> types = catalog.caseTypes().stream()
                .map(type -> new View.Option(type.id(), type.label(), type.description()))
                .toList();
        for (boolean typed : List.of(true, false)) {
            draw(Screen.of(new View.Choice(new ControlId("open"), "Type", types, Optional.empty())), typed);
        }
    }

    /** All questions of a case type, its forms and its review. */
    public void draw(CaseType type) {
        var questions = new ArrayList<Dialog.Question>();
        var review = new ArrayList<View.FieldList.Entry>();
        for (Field field : type.fields()) {
            for (boolean filled : List.of(true, false)) {
                View input = input(field, filled);
                var screen = new Screen(List.of(
                        new View.Heading(field.label() + " (60 of 60, optional)"),
                        new View.Text(View.Text.Weight.PROBLEM, field.help()),
                        new View.Text(View.Text.Weight.SUBTLE, field.help()),
                        new View.Text(View.Text.Weight.SUBTLE, field.example().orElse("")),
                        input,
                        BUTTONS));
                draw(screen, true);
                draw(screen, false);
                drawPages(screen, input);
                var question = new Dialog.Question(
                        field.id(), field.label(), field.help(), field.required(), true, input);
                draw(new Dialog(new ControlId("f:" + field.id()), type.label(), "", List.of(question)));
                if (filled) {
                    questions.add(question);
                }
            }
            review.add(new View.FieldList.Entry(field.label(), field.help()));
        }
        draw(new Dialog(new ControlId("f:all"), type.label(), "", questions.subList(0, 5)));
        List<View.Option> fields = type.fields().stream()
                .map(field -> new View.Option(field.id(), field.label(), field.help()))
                .toList();
        for (boolean typed : List.of(true, false)) {
            draw(new Screen(List.of(
                    new View.Heading(type.label()),
                    new View.Banner(View.Banner.Tone.INCIDENT, type.description()),
                    new View.Banner(View.Banner.Tone.MAINTENANCE, type.description()),
                    new View.Banner(View.Banner.Tone.NONE, type.description()),
                    new View.FieldList(review),
                    new View.Choice(new ControlId("edit"), "Change", fields, Optional.empty()),
                    BUTTONS)), typed);
        }
    }

    private void draw(Screen screen, boolean typed) {
        new DiscordScreens(RenderWords.in(Locale.US), OWNER, typed).messages(screen).forEach(this::draw);
    }

    private void draw(DiscordMessage message) {
        try (var data = new MessageCreateBuilder().useComponentsV2().setComponents(message.components()).build()) {
            messages.accept(data.toData().toString());
        }
    }

    private void draw(Dialog dialog) {
        var drawing = new DiscordModals(RenderWords.in(Locale.US), OWNER);
        var typed = Map.<String, Given>of(dialog.questions().getFirst().field(), new Given.Typed("x".repeat(3000)));
        for (Map<String, Given> given : List.of(Map.<String, Given>of(), typed)) {
            modals.accept(drawing.modal(dialog, given).toData().toString());
        }
    }

    /** Every page of a long menu, with much chosen. */
    private void drawPages(Screen screen, View input) {
        List<View.Option> options = switch (input) {
            case View.Choice choice -> choice.options();
            case View.MultiChoice choice -> choice.options();
            default -> List.of();
        };
        ControlId control = switch (input) {
            case View.Choice choice -> choice.id();
            case View.MultiChoice choice -> choice.id();
            default -> new ControlId("none");
        };
        if (options.size() <= Limits.OPTIONS) {
            return;
        }
        DiscordMessage drawn = new DiscordScreens(RenderWords.in(Locale.US), OWNER, true).messages(screen).getLast();
        boolean several = input instanceof View.MultiChoice;
        for (int page = 0; page * Limits.OPTIONS < options.size(); page++) {
            Set<String> chosen = several
                    ? Set.copyOf(options.stream().map(View.Option::value).toList())
                    : Set.of(options.getLast().value());
            draw(new DiscordPages(RenderWords.in(Locale.US), OWNER).turned(
                    MessageComponentTree.of(drawn.components()),
                    new DiscordActions.Action.Turn(control, page, several, chosen),
                    options));
        }
        modals.accept(new DiscordPages(RenderWords.in(Locale.US), OWNER).search(control)
                .toData().toString());
    }

    private static View input(Field field, boolean filled) {
        var id = new ControlId("d:0123456789abcdef:9999:answer:" + field.id());
        return switch (field.kind()) {
            case FieldKind.ShortText(int most) -> text(id, field, false, most, filled);
            case FieldKind.LongText(int most) -> text(id, field, true, most, filled);
            case FieldKind.Choice choice ->
                new View.Choice(id, field.label(), options(choice.options()), choice.preset());
            case FieldKind.MultiChoice choice ->
                new View.MultiChoice(
                        id, field.label(), options(choice.options()),
                        filled ? choice.options().stream().map(Option::id).toList() : List.of());
            case FieldKind.Date date ->
                new View.DateInput(id, field.label(), date.time(), Optional.empty(), Optional.empty());
            case FieldKind.AccountChoice _, FieldKind.ContactChoice _ ->
                new View.Choice(id, field.label(), many(), Optional.of("value-200"));
            case FieldKind.Files(int most) -> new View.FileRequest(id, field.label(), most);
            case FieldKind.Confirmation(String statement) ->
                new View.MultiChoice(
                        id, field.label(), List.of(new View.Option("agreed", "I agree", statement)), List.of());
            case FieldKind.Email _, FieldKind.Phone _, FieldKind.PersonName _ -> text(id, field, false, 80, filled);
        };
    }

    private static View text(ControlId id, Field field, boolean severalLines, int most, boolean filled) {
        return new View.TextInput(
                id, field.label(), severalLines, most, filled ? Optional.of("s".repeat(most)) : Optional.empty());
    }

    private static List<View.Option> many() {
        return Stream.iterate(0, number -> number + 1)
                .limit(250)
                .map(number -> new View.Option("value-" + number, "Account " + number, ""))
                .toList();
    }

    private static List<View.Option> options(List<Option> options) {
        return options.stream()
                .map(option -> new View.Option(option.id(), option.label(), option.meaning().orElse("")))
                .toList();
    }
}
