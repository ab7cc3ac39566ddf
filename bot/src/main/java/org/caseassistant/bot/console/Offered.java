package org.caseassistant.bot.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;

/**
 * What can be chosen on the last screens by typing a number or the words on a button.
 *
 * @param options the options of all choices, from top to bottom; people see them numbered from 1
 * @param buttons the buttons
 */
record Offered(List<Numbered> options, List<View.Button> buttons) {
    /** Nothing. */
    static final Offered NOTHING = new Offered(List.of(), List.of());

    private static final int LONGEST_NUMBER = 4;

    /** Copies the lists. */
    Offered {
        options = List.copyOf(options);
        buttons = List.copyOf(buttons);
    }

    /**
     * One option.
     *
     * @param control the choice it belongs to
     * @param several whether more than one option of that choice may be chosen
     * @param option the option
     */
    record Numbered(ControlId control, boolean several, View.Option option) {}

    /** What these screens offer. */
    static Offered on(List<Screen> screens) {
        var options = new ArrayList<Numbered>();
        var buttons = new ArrayList<View.Button>();
        for (Screen screen : screens) {
            for (View view : screen.views()) {
                switch (view) {
                    case View.Choice choice ->
                        choice.options().forEach(option -> options.add(new Numbered(choice.id(), false, option)));
                    case View.MultiChoice choice ->
                        choice.options().forEach(option -> options.add(new Numbered(choice.id(), true, option)));
                    case View.Buttons row -> buttons.addAll(row.buttons());
                    case View.Heading _, View.Text _, View.FieldList _, View.Banner _, View.DateInput _, View.TextInput _, View.FileRequest _ -> {
                        // Nothing to choose from.
                    }
                }
            }
        }
        return new Offered(options, buttons);
    }

    /** Only the buttons: numbers would be taken for those of another screen. */
    Offered withoutOptions() {
        return new Offered(List.of(), buttons);
    }

    /** What a typed line chooses; empty if it is no number of an option and no button's words. */
    Optional<What> chosenBy(String line) {
        String words = line.strip();
        return button(words).<What>map(button -> new What.Pressed(button.id())).or(() -> picked(words));
    }

    private Optional<View.Button> button(String words) {
        return buttons.stream()
                .filter(button -> button.label().strip().equalsIgnoreCase(words))
                .findFirst();
    }

    private Optional<What> picked(String words) {
        List<String> numbers = Arrays.stream(words.split("[\\s,;]+")).toList();
        if (numbers.isEmpty() || !numbers.stream().allMatch(this::isNumberOfAnOption)) {
            return Optional.empty();
        }
        List<Numbered> picked = numbers.stream()
                .map(number -> options.get(Integer.parseInt(number) - 1))
                .distinct()
                .toList();
        ControlId control = picked.getFirst().control();
        boolean allowed = picked.size() == 1
                || picked.stream().allMatch(one -> one.several() && one.control().equals(control));
        return allowed
                ? Optional.of(new What.Picked(
                        control, picked.stream().map(one -> one.option().value()).toList()))
                : Optional.empty();
    }

    private boolean isNumberOfAnOption(String number) {
        return number.matches("[1-9][0-9]{0," + (LONGEST_NUMBER - 1) + "}")
                && Integer.parseInt(number) <= options.size();
    }
}
