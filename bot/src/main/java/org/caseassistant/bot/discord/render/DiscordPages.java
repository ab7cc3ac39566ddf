package org.caseassistant.bot.discord.render;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.attribute.ICustomId;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.modals.Modal;
import org.caseassistant.bot.discord.render.ComponentId.Kind;
import org.caseassistant.bot.discord.render.DiscordActions.Action;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Words;

/** Draws other pages of long menus in messages that stand already. */
public final class DiscordPages {
    private static final int LONGEST_WORDS = 100;

    private final Words words;
    private final long owner;

    /** For one reader, whose Discord id is the owner. */
    public DiscordPages(Words words, long owner) {
        this.words = words;
        this.owner = owner;
    }

    /**
     * The message with another page of one of its menus.
     *
     * @param message what it shows now
     * @param turn which page
     * @param options all that the menu offers
     */
    public DiscordMessage turned(MessageComponentTree message, Action.Turn turn, List<View.Option> options) {
        List<ActionRow> rows = rows(message, turn, options);
        return new DiscordMessage(message.getComponents().stream()
                .<MessageTopLevelComponent>map(component -> component instanceof Container container
                        ? container.withComponents(children(container, turn.control(), rows))
                        : component)
                .toList());
    }

    private List<ActionRow> rows(MessageComponentTree message, Action.Turn turn, List<View.Option> options) {
        String label = message.findAll(StringSelectMenu.class, menu -> belongs(menu.getCustomId(), turn.control()))
                .stream()
                .map(StringSelectMenu::getPlaceholder)
                .findFirst()
                .map(placeholder -> placeholder.replaceFirst(" \\([^()]*\\)$", ""))
                .orElse("");
        var id = new ComponentId(Kind.MENU, "0", owner, turn.control());
        var menus = new Menus(words);
        var rows = new ArrayList<>(turn.several()
                ? menus.several(id, label, options, turn.chosen(), turn.page())
                : menus.one(id, label, options, turn.chosen(), turn.page()));
        if (options.size() <= Limits.OPTIONS) {
            // Few enough after words were sought: from here, others can be.
            rows.add(ActionRow.of(Button.secondary(id.of(Kind.SEARCH, "").encoded(), words.say("render.search"))));
        }
        return rows;
    }

    private static List<ContainerChildComponent> children(
            Container container, ControlId control, List<ActionRow> rows) {
        var children = new ArrayList<ContainerChildComponent>();
        boolean placed = false;
        for (ContainerChildComponent child : container.getComponents()) {
            if (!(child instanceof ActionRow row) || !belongs(row, control)) {
                children.add(child);
            } else if (!placed) {
                children.addAll(rows);
                placed = true;
            }
        }
        return children;
    }

    private static boolean belongs(ActionRow row, ControlId control) {
        return row.getComponents().stream()
                .anyMatch(part -> part instanceof ICustomId named && belongs(named.getCustomId(), control));
    }

    private static boolean belongs(String customId, ControlId control) {
        return customId != null
                && ComponentId.parse(customId)
                        .filter(id -> id.kind() != Kind.PRESS && id.control().equals(control))
                        .isPresent();
    }

    /** A form for words that are sought in a long menu. */
    public Modal search(ControlId control) {
        return Modal.create(
                new ComponentId(Kind.SEARCH, "", owner, control).encoded(),
                Texts.line(words.say("render.search"), Limits.MODAL_TITLE))
                .addComponents(Label.of(
                        Texts.line(words.say("render.words"), Limits.LABEL),
                        TextInput.create("words", TextInputStyle.SHORT)
                                .setMaxLength(LONGEST_WORDS)
                                .build()))
                .build();
    }
}
