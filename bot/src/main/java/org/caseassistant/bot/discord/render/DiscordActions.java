package org.caseassistant.bot.discord.render;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.form.Given;

/** Reads what people did with what was drawn. */
public final class DiscordActions {
    private DiscordActions() {}

    /** What somebody did. */
    public sealed interface Action {
        /** Something for the assistant. */
        record Act(What what) implements Action {}

        /** A page of a long menu is wanted, or what is chosen in it has changed. */
        record Turn(ControlId control, int page, boolean several, Set<String> chosen) implements Action {
            /** Copies the set. */
            public Turn {
                chosen = Set.copyOf(chosen);
            }
        }

        /** Words are to be typed that are sought in a long menu. */
        record Search(ControlId control) implements Action {}

        /** It was made for somebody else. */
        record NotTheirs() implements Action {}
    }

    /**
     * Something in a message was used.
     *
     * @param customId its id
     * @param values what was chosen, if it is a menu
     * @param user who used it
     * @param message what the message showed
     * @return what that means; empty if it is none of ours
     */
    public static Optional<Action> used(
            String customId, List<String> values, long user, MessageComponentTree message) {
        return ComponentId.parse(customId)
                .map(id -> id.isFor(user) ? read(id, values, message) : new Action.NotTheirs());
    }

    private static Action read(ComponentId id, List<String> values, MessageComponentTree message) {
        return switch (id.kind()) {
            case PRESS, FORM -> new Action.Act(new What.Pressed(id.control()));
            case MENU -> new Action.Act(new What.Picked(id.control(), values));
            case SEND -> new Action.Act(new What.Picked(id.control(), List.copyOf(chosen(id, message))));
            case DAY ->
                new Action.Act(id.day()
                        .<What>map(day -> new What.PickedDay(id.control(), day, Optional.empty()))
                        .orElseGet(() -> new What.Pressed(id.control())));
            case SEARCH -> new Action.Search(id.control());
            case PAGE -> new Action.Turn(id.control(), page(id), isSeveral(id, message), chosen(id, message));
            case SEVERAL -> new Action.Turn(id.control(), page(id), true, changed(id, values, message));
            case CHOSEN -> new Action.Turn(id.control(), 0, true, changed(id, values, message));
        };
    }

    private static int page(ComponentId id) {
        return Integer.parseInt(id.argument().replaceFirst("-.*", ""), 36);
    }

    /** What was chosen before, without what this menu shows, and with what is chosen in it now. */
    private static Set<String> changed(ComponentId id, List<String> values, MessageComponentTree message) {
        Set<String> chosen = new LinkedHashSet<>(chosen(id, message));
        message.findAll(StringSelectMenu.class, menu -> id.encoded().equals(menu.getCustomId()))
                .forEach(menu -> menu.getOptions().forEach(option -> chosen.remove(option.getValue())));
        chosen.addAll(values);
        return chosen;
    }

    private static Set<String> chosen(ComponentId id, MessageComponentTree message) {
        Set<String> chosen = new LinkedHashSet<>();
        menus(id, message).forEach(menu -> menu.getOptions().stream()
                .filter(SelectOption::isDefault)
                .forEach(option -> chosen.add(option.getValue())));
        return chosen;
    }

    private static boolean isSeveral(ComponentId id, MessageComponentTree message) {
        return menus(id, message).stream()
                .flatMap(menu -> ComponentId.parse(menu.getCustomId()).stream())
                .anyMatch(menu -> menu.kind() == ComponentId.Kind.SEVERAL);
    }

    private static List<StringSelectMenu> menus(ComponentId id, MessageComponentTree message) {
        return message.findAll(StringSelectMenu.class, menu -> ComponentId.parse(menu.getCustomId())
                .filter(other -> other.control().equals(id.control()))
                .isPresent());
    }

    /** The form that a modal's custom id belongs to; empty if it is none of this user's. */
    public static Optional<ControlId> form(String customId, long user) {
        return ComponentId.parse(customId)
                .filter(id -> id.kind() == ComponentId.Kind.FORM && id.owner() == user)
                .map(ComponentId::control);
    }

    /**
     * What words that were typed into a form are sought in.
     *
     * @param customId the form's id
     * @param user who typed
     * @param message what the message with the menu shows
     * @return the menu as it stands; empty if the form is none of this user's
     */
    public static Optional<Action.Turn> searched(String customId, long user, MessageComponentTree message) {
        return ComponentId.parse(customId)
                .filter(id -> id.kind() == ComponentId.Kind.SEARCH && id.owner() == user)
                .map(id -> new Action.Turn(id.control(), 0, isSeveral(id, message), chosen(id, message)));
    }

    /**
     * What was filled in.
     *
     * @param given the answers by field, empty ones too
     * @param files the files by field
     */
    public record Filled(Map<String, Given> given, Map<String, List<Attachment>> files) {
        /** Copies the maps. */
        public Filled {
            given = Map.copyOf(given);
            files = Map.copyOf(files);
        }
    }

    /** Reads a modal that was sent. */
    public static Filled read(List<ModalMapping> values) {
        var given = new HashMap<String, Given>();
        var files = new HashMap<String, List<Attachment>>();
        for (ModalMapping value : values) {
            if (value.getType() == Component.Type.FILE_UPLOAD) {
                files.put(value.getCustomId(), value.getAsAttachmentList());
            } else if (value.getType() == Component.Type.STRING_SELECT) {
                given.put(value.getCustomId(), new Given.Picked(value.getAsStringList()));
            } else if (value.getType() == Component.Type.TEXT_INPUT) {
                given.put(value.getCustomId(), new Given.Typed(value.getAsString()));
            }
        }
        return new Filled(given, files);
    }
}
