package org.caseassistant.bot.discord.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.caseassistant.bot.discord.render.ComponentId.Kind;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Menus, in pages where they are long. */
final class Menus {
    private final Words words;

    Menus(Words words) {
        this.words = words;
    }

    /** A menu for one of these. */
    List<ActionRow> one(ComponentId id, String label, List<View.Option> options, Set<String> selected, int page) {
        List<SelectOption> all = options(options, selected);
        var rows = new ArrayList<ActionRow>();
        rows.add(ActionRow.of(menu(id, label, all, page).setRequiredRange(1, 1).build()));
        rows.addAll(pager(id, all.size(), page));
        return rows;
    }

    /** A menu for several of these; what is chosen on other pages stands below. */
    List<ActionRow> several(ComponentId id, String label, List<View.Option> options, Set<String> selected, int page) {
        List<SelectOption> all = options(options, selected);
        if (all.size() <= Limits.OPTIONS) {
            return List.of(ActionRow.of(menu(id, label, all, 0)
                    .setRequiredRange(1, all.size())
                    .build()));
        }
        var rows = new ArrayList<ActionRow>();
        List<SelectOption> shown = page(all, page);
        rows.add(ActionRow.of(menu(id.of(Kind.SEVERAL, Integer.toString(page, 36)), label, all, page)
                .setRequiredRange(0, shown.size())
                .build()));
        rows.addAll(pager(id, all.size(), page));
        List<SelectOption> chosen = all.stream().filter(SelectOption::isDefault).toList();
        for (int from = 0; from < Math.min(chosen.size(), 4 * Limits.OPTIONS); from += Limits.OPTIONS) {
            List<SelectOption> part = chosen.subList(from, Math.min(from + Limits.OPTIONS, chosen.size()));
            rows.add(ActionRow.of(StringSelectMenu.create(
                    id.of(Kind.CHOSEN, Integer.toString(from, 36)).encoded())
                    .addOptions(part)
                    .setRequiredRange(0, part.size())
                    .setPlaceholder(Texts.line(words.say("render.chosen"), Limits.PLACEHOLDER))
                    .build()));
        }
        if (!chosen.isEmpty()) {
            rows.add(ActionRow.of(Button.primary(
                    id.of(Kind.SEND, "").encoded(),
                    words.say(Phrase.of("render.use").with("chosen", chosen.size())))));
        }
        return rows;
    }

    private StringSelectMenu.Builder menu(ComponentId id, String label, List<SelectOption> all, int page) {
        List<SelectOption> shown = page(all, page);
        int from = page * Limits.OPTIONS;
        String placeholder = all.size() <= Limits.OPTIONS
                ? label
                : words.say(Phrase.of("render.page")
                        .with("label", Texts.line(label, Limits.LABEL))
                        .with("from", from + 1)
                        .with("to", from + shown.size())
                        .with("all", all.size()));
        return StringSelectMenu.create(id.encoded())
                .addOptions(shown)
                .setPlaceholder(Texts.line(placeholder, Limits.PLACEHOLDER, words.say("render.choose")));
    }

    private static List<SelectOption> page(List<SelectOption> all, int page) {
        int from = Math.min(page * Limits.OPTIONS, Math.max(0, all.size() - 1) / Limits.OPTIONS * Limits.OPTIONS);
        return all.subList(from, Math.min(from + Limits.OPTIONS, all.size()));
    }

    private List<ActionRow> pager(ComponentId id, int all, int page) {
        if (all <= Limits.OPTIONS) {
            return List.of();
        }
        int last = (all - 1) / Limits.OPTIONS;
        Button previous = Button.secondary(
                id.of(Kind.PAGE, Integer.toString(Math.max(0, page - 1), 36) + "-a").encoded(),
                words.say("render.previous"));
        Button next = Button.secondary(
                id.of(Kind.PAGE, Integer.toString(Math.min(last, page + 1), 36) + "-b").encoded(),
                words.say("render.next"));
        Button search = Button.secondary(id.of(Kind.SEARCH, "").encoded(), words.say("render.search"));
        return List.of(ActionRow.of(previous.withDisabled(page == 0), next.withDisabled(page == last), search));
    }

    /** Options as Discord's, short enough and still different; one whose value came before is left out. */
    static List<SelectOption> options(List<View.Option> options, Set<String> selected) {
        var drawn = new ArrayList<SelectOption>();
        Set<String> values = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (View.Option option : options) {
            if (values.add(option.value())) {
                String meaning = Texts.line(option.description(), Limits.OPTION);
                drawn.add(SelectOption.of(label(option, labels), option.value())
                        .withDescription(meaning.isEmpty() ? null : meaning)
                        .withDefault(selected.contains(option.value())));
            }
        }
        return drawn;
    }

    private static String label(View.Option option, Set<String> taken) {
        String whole = option.label().isBlank() ? option.value() : option.label();
        String label = Texts.line(whole, Limits.OPTION);
        for (int number = 2; !taken.add(label); number++) {
            label = Texts.line(whole, Limits.OPTION - 5) + " " + number;
        }
        return label;
    }
}
