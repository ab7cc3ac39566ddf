package org.caseassistant.bot.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.bot.discord.render.ComponentId.Kind;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.words.Words;

/**
 * Draws forms as modals. Of a form that is too long, the first questions are drawn; who answers them is asked the
 * others in the next form.
 */
public final class DiscordModals {
    private final Words words;
    private final long owner;

    /** For one reader, whose Discord id is the owner. */
    public DiscordModals(Words words, long owner) {
        this.words = words;
        this.owner = owner;
    }

    /** How many questions a form can have at most. */
    public static int questions() {
        return Limits.MODAL_COMPONENTS;
    }

    /**
     * A form.
     *
     * @param typed what was given before and has to be corrected, by field
     */
    public Modal modal(Dialog dialog, Map<String, Given> typed) {
        var components = new ArrayList<ModalTopLevelComponent>();
        for (Dialog.Question question : dialog.questions()) {
            List<ModalTopLevelComponent> drawn = question(question, Optional.ofNullable(typed.get(question.field())));
            if (components.size() + drawn.size() > Limits.MODAL_COMPONENTS) {
                break;
            }
            components.addAll(drawn);
        }
        return Modal.create(
                new ComponentId(Kind.FORM, "", owner, dialog.id()).encoded(),
                Texts.line(dialog.title(), Limits.MODAL_TITLE, words.say("render.answer")))
                .addComponents(components)
                .build();
    }

    private List<ModalTopLevelComponent> question(Dialog.Question question, Optional<Given> typed) {
        String help = ShownText.line(question.help());
        Label label = Label.of(
                Texts.line(question.label(), Limits.LABEL, words.say("render.answer")), input(question, typed));
        // What somebody agrees to must be read whole.
        boolean agreement = question.input() instanceof View.MultiChoice choice && choice.options().size() == 1;
        if (agreement && help.length() > Limits.DESCRIPTION) {
            return List.of(
                    TextDisplay.of(Markdown.escape(Texts.shortened(
                            question.help(), Limits.TEXT / Limits.MODAL_COMPONENTS, words.say("render.shortened")))),
                    label);
        }
        return List.of(help.isEmpty() ? label : label.withDescription(Texts.line(help, Limits.DESCRIPTION)));
    }

    private LabelChildComponent input(Dialog.Question question, Optional<Given> typed) {
        Optional<String> said = typed.filter(Given.Typed.class::isInstance).map(given -> ((Given.Typed) given).text());
        return switch (question.input()) {
            case View.TextInput text ->
                text(question, text.severalLines(), text.maxLength(), said.or(text::current), "");
            case View.DateInput date ->
                text(question, false, 200, said.or(() -> date.day().map(day -> day
                        + date.time().map(time -> " " + time).orElse(""))), "");
            case View.Choice choice ->
                choice(question, choice.options(), 1, picked(typed).orElse(choice.selected().map(Set::of)
                        .orElse(Set.of())), said);
            case View.MultiChoice choice ->
                choice(question, choice.options(), choice.options().size(),
                        picked(typed).orElse(Set.copyOf(choice.selected())), said);
            case View.FileRequest files ->
                AttachmentUpload.create(question.field())
                        .setRequired(question.required())
                        .setRequiredRange(question.required() ? 1 : 0, Math.clamp(files.most(), 1, Limits.FILES))
                        .build();
            case View.Heading _, View.Text _, View.FieldList _, View.Banner _, View.Buttons _ ->
                text(question, false, Limits.TYPED, said, "");
        };
    }

    private static Optional<Set<String>> picked(Optional<Given> typed) {
        return typed.filter(Given.Picked.class::isInstance).map(given -> Set.copyOf(((Given.Picked) given).ids()));
    }

    /** Too long a menu has no pages in a modal: there its options are named. */
    private LabelChildComponent choice(
            Dialog.Question question, List<View.Option> options, int most, Set<String> selected,
            Optional<String> said) {
        if (options.isEmpty() || options.size() > Limits.OPTIONS) {
            Optional<String> named = options.stream()
                    .filter(option -> selected.contains(option.value()))
                    .map(View.Option::label)
                    .reduce((one, other) -> one + ", " + other);
            return text(question, false, Limits.TYPED, said.or(() -> named), words.say("render.option"));
        }
        return StringSelectMenu.create(question.field())
                .addOptions(Menus.options(options, selected))
                .setRequired(question.required())
                .setRequiredRange(question.required() ? 1 : 0, most)
                .setPlaceholder(Texts.line(words.say("render.choose"), Limits.PLACEHOLDER))
                .build();
    }

    private static LabelChildComponent text(
            Dialog.Question question, boolean severalLines, int most, Optional<String> current, String placeholder) {
        // Never shortened: it would come back shortened as the answer.
        String standing = current.map(ShownText::clean)
                .filter(text -> !text.isEmpty() && text.length() <= Limits.TYPED)
                .orElse(null);
        int longest = Math.max(most, standing == null ? 1 : standing.length());
        return TextInput.create(
                question.field(), severalLines ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                .setRequired(question.required())
                .setMaxLength(Math.min(longest, Limits.TYPED))
                .setValue(standing)
                .setPlaceholder(placeholder.isEmpty() ? null : Texts.line(placeholder, Limits.PLACEHOLDER))
                .build();
    }
}
