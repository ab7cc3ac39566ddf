package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiExternalSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.List;
import org.caseassistant.core.chat.View;

/**
 * The options of one menu: listed, or searched while somebody types if there are too many of them.
 *
 * @param listed whether they are listed
 * @param options all of them if they are listed, else the selected ones
 * @param selected the selected ones
 */
record Menu(boolean listed, List<OptionObject> options, List<OptionObject> selected) {

    /** How much the menus that share a message or a view may list. Changes while they are drawn one by one. */
    static final class Room {
        private int size;
        private int options;

        /** For that much. */
        Room(int size, int options) {
            this.size = size;
            this.options = options;
        }

        private boolean take(Menu menu) {
            if (menu.size() > size || menu.options().size() > options) {
                return false;
            }
            size -= menu.size();
            options -= menu.options().size();
            return true;
        }
    }

    /** Listed with what the options mean if there is room, else listed without, else searched. */
    static Menu of(List<View.Option> options, List<String> selected, Room room) {
        if (options.size() <= Limits.OPTIONS) {
            for (boolean described : new boolean[] {true, false}) {
                List<OptionObject> all = Options.of(options, described);
                var menu = new Menu(true, all, Options.selected(all, selected));
                if (room.take(menu)) {
                    return menu;
                }
            }
        }
        List<View.Option> chosen = options.stream()
                .filter(option -> selected.contains(option.value()))
                .toList();
        List<OptionObject> shown = Options.selected(Options.of(chosen, false), selected);
        return new Menu(false, shown, shown);
    }

    /** How long all its texts are: those that are selected are told twice where all are listed. */
    int size() {
        return Options.size(options) + (listed ? Options.size(selected) : 0);
    }

    /** As a menu for one option. */
    BlockElement one(String actionId, String placeholder) {
        OptionObject initial = selected.isEmpty() ? null : selected.getFirst();
        PlainTextObject hint = placeholder(placeholder);
        return listed
                ? StaticSelectElement.builder()
                        .actionId(actionId)
                        .placeholder(hint)
                        .options(options)
                        .initialOption(initial)
                        .build()
                : ExternalSelectElement.builder()
                        .actionId(actionId)
                        .placeholder(hint)
                        .minQueryLength(0)
                        .initialOption(initial)
                        .build();
    }

    /** As a menu for several options. */
    BlockElement several(String actionId, String placeholder) {
        List<OptionObject> initial = selected.isEmpty() ? null : selected;
        PlainTextObject hint = placeholder(placeholder);
        return listed
                ? MultiStaticSelectElement.builder()
                        .actionId(actionId)
                        .placeholder(hint)
                        .options(options)
                        .initialOptions(initial)
                        .build()
                : MultiExternalSelectElement.builder()
                        .actionId(actionId)
                        .placeholder(hint)
                        .minQueryLength(0)
                        .initialOptions(initial)
                        .build();
    }

    private static PlainTextObject placeholder(String text) {
        return Mrkdwn.plain(Limits.MEASURE.line(text, Limits.PLACEHOLDER));
    }
}
