package org.caseassistant.bot.slack.render;

import com.slack.api.model.view.ViewState.SelectedOption;
import com.slack.api.model.view.ViewState.Value;
import java.util.List;

/** What an element of a state holds. */
final class Values {
    private Values() {}

    /** The chosen options of a menu for several. */
    static List<String> several(Value value) {
        return value.getSelectedOptions() == null
                ? List.of()
                : value.getSelectedOptions().stream().map(SelectedOption::getValue).toList();
    }

    /** The chosen option of a menu for one, if there is one. */
    static List<String> one(Value value) {
        return value.getSelectedOption() == null
                ? List.of()
                : List.of(value.getSelectedOption().getValue());
    }
}
