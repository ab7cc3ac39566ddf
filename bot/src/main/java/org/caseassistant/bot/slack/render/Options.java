package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.composition.OptionObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.bot.chat.TextMeasure;
import org.caseassistant.core.chat.View;

/** Options of menus, short enough for Slack and still different from each other. */
final class Options {
    private Options() {}

    /**
     * The options as Slack's, in their order. An option whose value came before is left out: Slack refuses it.
     *
     * @param described whether what they mean is shown as well
     */
    static List<OptionObject> of(List<View.Option> options, boolean described) {
        var drawn = new ArrayList<OptionObject>();
        Set<String> values = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (View.Option option : options) {
            if (values.add(option.value())) {
                drawn.add(option(option, label(option, labels), described));
            }
        }
        return drawn;
    }

    private static OptionObject option(View.Option option, String label, boolean described) {
        if (option.value().length() > Limits.OPTION) {
            throw new IllegalArgumentException("Slack takes option values of at most " + Limits.OPTION
                    + " characters, and this is longer: " + option.value());
        }
        String meaning = Limits.MEASURE.line(option.description(), Limits.OPTION);
        return OptionObject.builder()
                .text(Mrkdwn.plain(label))
                .value(option.value())
                .description(described && !meaning.isEmpty() ? Mrkdwn.plain(meaning) : null)
                .build();
    }

    /** Its label; numbered at the end if shortening made it like one that came before. */
    private static String label(View.Option option, Set<String> taken) {
        String whole = ShownText.line(option.label().isBlank() ? option.value() : option.label());
        String label = Limits.MEASURE.shortened(whole, Limits.OPTION, TextMeasure.ELLIPSIS);
        for (int number = 2; !label.equals(whole) && taken.contains(label); number++) {
            label = Limits.MEASURE.shortened(whole, Limits.OPTION, TextMeasure.ELLIPSIS + " " + number);
        }
        taken.add(label);
        return label;
    }

    /** Those of the options that are selected. */
    static List<OptionObject> selected(List<OptionObject> options, List<String> values) {
        return options.stream()
                .filter(option -> values.contains(option.getValue()))
                .limit(Limits.OPTIONS)
                .toList();
    }

    /** How long all their texts are. */
    static int size(List<OptionObject> options) {
        return options.stream().mapToInt(Options::size).sum();
    }

    private static int size(OptionObject option) {
        int meaning = option.getDescription() == null
                ? 0
                : Limits.MEASURE.size(option.getDescription().getText());
        return Limits.MEASURE.size(option.getText().getText()) + meaning;
    }
}
