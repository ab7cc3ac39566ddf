package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.TimePickerElement;
import java.util.ArrayList;
import java.util.List;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.bot.slack.render.ActionId.Kind;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Draws the views of one screen that somebody can act on. Numbers them and shares out the room for options. */
final class ControlDrawing {
    /** So many options, if their names are short, are buttons: one tap instead of two. */
    private static final int MOST_AS_BUTTONS = 5;

    /** What a phone shows of a button's text. */
    private static final int VISIBLE_ON_BUTTON = 30;

    /** How much of what an option means stands above its button. */
    private static final int LONGEST_MEANING = 500;

    /** Buttons in a row while there are few of them; a phone puts more below each other anyway. */
    private static final int BUTTONS_IN_ROW = 5;

    private final Words words;
    private final Screen screen;
    private final Menu.Room room;
    private final boolean primaryTaken;
    private int position;

    /** For the controls of this screen. */
    ControlDrawing(Words words, Screen screen, Limits limits) {
        this.words = words;
        this.screen = screen;
        this.room = new Menu.Room(limits.optionText(), limits.options());
        this.primaryTaken = screen.views().stream()
                .filter(View.Buttons.class::isInstance)
                .flatMap(view -> ((View.Buttons) view).buttons().stream())
                .anyMatch(button -> button.style() == View.Button.Style.PRIMARY);
    }

    List<Drawn> choice(View.Choice choice) {
        if (choice.options().isEmpty()) {
            return List.of();
        }
        var drawn = new ArrayList<Drawn>();
        boolean buttons = fitButtons(choice.options());
        if ((buttons || choice.selected().isPresent()) && !saidByHeading(choice.label())) {
            drawn.addAll(label(choice.label()));
        }
        if (buttons) {
            drawn.addAll(meanings(choice.options()));
            drawn.add(asButtons(choice));
        } else {
            var id = new ActionId(Kind.MENU, position++, choice.id());
            Menu menu = Menu.of(choice.options(), choice.selected().stream().toList(), room);
            drawn.add(acting(id, menu.one(id.encoded(), prompt(menu, choice.label())), menu.size()));
        }
        return drawn;
    }

    private static boolean fitButtons(List<View.Option> options) {
        return options.size() <= MOST_AS_BUTTONS
                && options.stream()
                        .allMatch(option -> Limits.MEASURE.size(ShownText.line(option.label())) <= VISIBLE_ON_BUTTON
                                && !option.label().isBlank());
    }

    private List<Drawn> meanings(List<View.Option> options) {
        List<String> lines = options.stream()
                .filter(option -> !option.description().isBlank())
                .map(option -> words.say(Phrase.of("render.meaning")
                        .with("label", ShownText.line(option.label()))
                        .with("meaning", Limits.MEASURE.line(option.description(), LONGEST_MEANING))))
                .toList();
        return Limits.MEASURE.pieces(String.join("\n", lines), Limits.SECTION).stream()
                .map(Drawn::section)
                .toList();
    }

    private Drawn asButtons(View.Choice choice) {
        var elements = new ArrayList<BlockElement>();
        int size = 0;
        for (View.Option option : choice.options()) {
            var id = new ActionId(Kind.PICK, position++, choice.id());
            String label = ShownText.line(option.label());
            elements.add(ButtonElement.builder()
                    .actionId(id.encoded())
                    .text(Mrkdwn.plain(label))
                    .value(option.value())
                    .build());
            size += Limits.MEASURE.size(label);
        }
        return Drawn.actions(null, elements, size);
    }

    List<Drawn> multiChoice(View.MultiChoice choice) {
        if (choice.options().isEmpty()) {
            return List.of();
        }
        var id = new ActionId(Kind.SEVERAL, position++, choice.id());
        Menu menu = Menu.of(choice.options(), choice.selected(), room);
        BlockElement element = menu.several(id.encoded(), prompt(menu, ""));
        InputBlock block = waiting(id, choice.label(), element).build();
        return List.of(
                Drawn.input(block, menu.size() + Limits.PLACEHOLDER), send(id.of(Kind.SEND_SEVERAL)));
    }

    List<Drawn> date(View.DateInput date) {
        if (!date.withTime()) {
            var id = new ActionId(Kind.DAY, position++, date.id());
            return List.of(acting(id, dayPicker(id, date), 0));
        }
        var id = new ActionId(Kind.DATE, position++, date.id());
        ActionId time = id.of(Kind.TIME);
        return List.of(
                Drawn.input(waiting(id, words.say("render.day"), dayPicker(id, date)).build(), 0),
                Drawn.input(
                        waiting(time, words.say("render.time"), timePicker(time, date))
                                .optional(true)
                                .build(),
                        0),
                send(id.of(Kind.SEND_DATE)));
    }

    private static BlockElement dayPicker(ActionId id, View.DateInput date) {
        return DatePickerElement.builder()
                .actionId(id.encoded())
                .initialDate(Days.initial(date))
                .build();
    }

    private static BlockElement timePicker(ActionId id, View.DateInput date) {
        return TimePickerElement.builder()
                .actionId(id.encoded())
                .initialTime(Days.initialTime(date))
                .build();
    }

    List<Drawn> text(View.TextInput text) {
        var id = new ActionId(Kind.TEXT, position++, text.id());
        PlainTextInputElement input = TypedText.input(id.encoded(), text);
        int size = input.getInitialValue() == null ? 0 : input.getInitialValue().length();
        // Enter sends one line; in several lines it begins the next one.
        InputBlock block = waiting(id, text.label(), input)
                .dispatchAction(!text.severalLines())
                .build();
        return List.of(Drawn.input(block, size), send(id.of(Kind.SEND_TEXT)));
    }

    List<Drawn> files(View.FileRequest files) {
        return List.of(Drawn.section(words.say(Phrase.of("render.files").with("most", files.most()))));
    }

    List<Drawn> buttons(List<View.Button> buttons) {
        int inRow = buttons.size() <= Limits.ACTIONS ? BUTTONS_IN_ROW : Limits.ACTIONS;
        var rows = new ArrayList<Drawn>();
        for (int from = 0; from < buttons.size(); from += inRow) {
            rows.add(row(buttons.subList(from, Math.min(from + inRow, buttons.size()))));
        }
        return rows;
    }

    private Drawn row(List<View.Button> buttons) {
        var elements = new ArrayList<BlockElement>();
        int size = 0;
        for (View.Button button : buttons) {
            String label =
                    Limits.MEASURE.line(button.label().isBlank() ? words.say("render.send") : button.label(),
                            Limits.BUTTON);
            elements.add(ButtonElement.builder()
                    .actionId(new ActionId(Kind.PRESS, position++, button.id()).encoded())
                    .text(Mrkdwn.plain(label))
                    .style(style(button.style()))
                    .build());
            size += Limits.MEASURE.size(label);
        }
        return Drawn.actions(null, elements, size);
    }

    private static String style(View.Button.Style style) {
        return switch (style) {
            case PRIMARY -> "primary";
            case NORMAL -> null;
            case DANGER -> "danger";
        };
    }

    /** The button that sends what an input holds. */
    private Drawn send(ActionId id) {
        String label = words.say("render.send");
        BlockElement button = ButtonElement.builder()
                .actionId(id.encoded())
                .text(Mrkdwn.plain(label))
                .style(primaryTaken ? null : style(View.Button.Style.PRIMARY))
                .build();
        return Drawn.actions(id.encoded(), List.of(button), Limits.MEASURE.size(label));
    }

    /** An element that acts as soon as it is used. */
    private static Drawn acting(ActionId id, BlockElement element, int size) {
        return Drawn.actions(id.encoded(), List.of(element), size + Limits.PLACEHOLDER);
    }

    /** An element that keeps what was entered until its button is pressed. */
    private InputBlock.InputBlockBuilder waiting(ActionId id, String label, BlockElement element) {
        String shown = Limits.MEASURE.line(label, Limits.LABEL);
        return InputBlock.builder()
                .blockId(id.encoded())
                .label(Mrkdwn.plain(shown.isEmpty() ? words.say("render.answer") : shown))
                .element(element);
    }

    private String prompt(Menu menu, String label) {
        if (!menu.listed()) {
            return words.say("render.search");
        }
        return label.isBlank() ? words.say("render.choose") : label;
    }

    private List<Drawn> label(String label) {
        String line = Limits.MEASURE.line(label, Limits.HEADER);
        return line.isEmpty() ? List.of() : List.of(Drawn.section(Mrkdwn.bold(line)));
    }

    private boolean saidByHeading(String label) {
        return screen.views().stream()
                .anyMatch(view -> view instanceof View.Heading(String text) && text.startsWith(label));
    }
}
