package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.TimePickerElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Draws the questions of one form. Shares out the room for options among its menus. */
final class QuestionDrawing {
    private final Words words;
    private final Menu.Room room = new Menu.Room(Limits.MODAL_OPTION_TEXT, Limits.MODAL_OPTIONS);

    QuestionDrawing(Words words) {
        this.words = words;
    }

    /**
     * A question as blocks.
     *
     * @param blocks its blocks, from top to bottom; none if there is nothing to answer with
     * @param searched the control of its menu, if that is searched while somebody types
     */
    record Asked(List<LayoutBlock> blocks, Optional<ControlId> searched) {
        private static final Asked NOTHING = new Asked(List.of(), Optional.empty());
    }

    /** A question; nothing for one that has nothing to choose from, or only something to read. */
    Asked draw(Dialog.Question question) {
        var id = new FieldId(question.field(), false);
        return switch (question.input()) {
            case View.Choice choice -> choice(question, id, choice);
            case View.MultiChoice choice -> multiChoice(question, id, choice);
            case View.DateInput date -> date(question, id, date);
            case View.TextInput text -> asked(question, id.encoded(), TypedText.input(id.encoded(), text));
            case View.FileRequest files -> files(question, id, files);
            case View.Heading _, View.Text _, View.FieldList _, View.Banner _, View.Buttons _ -> Asked.NOTHING;
        };
    }

    private Asked choice(Dialog.Question question, FieldId id, View.Choice choice) {
        if (choice.options().isEmpty()) {
            return Asked.NOTHING;
        }
        Menu menu = Menu.of(choice.options(), choice.selected().stream().toList(), room);
        return menu(question, id.encoded(choice.options()), menu, menu.one(id.encoded(), prompt(menu)), choice.id());
    }

    private Asked multiChoice(Dialog.Question question, FieldId id, View.MultiChoice choice) {
        if (choice.options().isEmpty()) {
            return Asked.NOTHING;
        }
        String block = id.encoded(choice.options());
        if (choice.options().size() == 1) {
            return asked(question, block, box(id, choice));
        }
        Menu menu = Menu.of(choice.options(), choice.selected(), room);
        return menu(question, block, menu, menu.several(id.encoded(), prompt(menu)), choice.id());
    }

    private static BlockElement box(FieldId id, View.MultiChoice choice) {
        List<OptionObject> only = Options.of(choice.options(), true);
        List<OptionObject> selected = Options.selected(only, choice.selected());
        return CheckboxesElement.builder()
                .actionId(id.encoded())
                .options(only)
                .initialOptions(selected.isEmpty() ? null : selected)
                .build();
    }

    private Asked menu(Dialog.Question question, String block, Menu menu, BlockElement element, ControlId control) {
        Asked asked = asked(question, block, element);
        return menu.listed() ? asked : new Asked(asked.blocks(), Optional.of(control));
    }

    private String prompt(Menu menu) {
        return words.say(menu.listed() ? "render.choose" : "render.search");
    }

    private Asked date(Dialog.Question question, FieldId id, View.DateInput date) {
        BlockElement day = DatePickerElement.builder()
                .actionId(id.encoded())
                .initialDate(Days.initial(date))
                .build();
        Asked asked = asked(question, id.encoded(), day);
        if (!date.withTime()) {
            return asked;
        }
        var blocks = new ArrayList<>(asked.blocks());
        blocks.add(time(question, new FieldId(id.field(), true), date));
        return new Asked(blocks, Optional.empty());
    }

    /** The time of a day, which may always be left out. */
    private LayoutBlock time(Dialog.Question question, FieldId id, View.DateInput date) {
        String label = words.say(Phrase.of("render.time-of").with("label", label(question)));
        return InputBlock.builder()
                .blockId(id.encoded())
                .label(Mrkdwn.plain(Limits.MEASURE.line(label, Limits.LABEL)))
                .element(TimePickerElement.builder()
                        .actionId(id.encoded())
                        .initialTime(Days.initialTime(date))
                        .build())
                .optional(true)
                .build();
    }

    private Asked files(Dialog.Question question, FieldId id, View.FileRequest files) {
        if (files.most() < 1) {
            return Asked.NOTHING;
        }
        return asked(
                question,
                id.encoded(),
                FileInputElement.builder()
                        .actionId(id.encoded())
                        .maxFiles(Math.min(files.most(), Limits.FILES))
                        .build());
    }

    private Asked asked(Dialog.Question question, String blockId, BlockElement element) {
        var blocks = new ArrayList<LayoutBlock>();
        String help = ShownText.clean(question.help()).strip();
        boolean hint = !help.isEmpty() && Limits.MEASURE.size(help) <= Limits.LABEL;
        if (!hint) {
            // Too long for a hint: it stands above the question, whole.
            Limits.MEASURE.pieces(help, Limits.SECTION).forEach(piece -> blocks.add(Drawn.section(piece).block()));
        }
        boolean tells = question.decides() && !(element instanceof FileInputElement);
        blocks.add(InputBlock.builder()
                .blockId(blockId)
                .label(Mrkdwn.plain(label(question)))
                .hint(hint ? Mrkdwn.plain(help) : null)
                .element(element)
                .optional(!question.required())
                .dispatchAction(tells ? true : null)
                .build());
        return new Asked(blocks, Optional.empty());
    }

    private String label(Dialog.Question question) {
        String label = Limits.MEASURE.line(question.label(), Limits.LABEL);
        return label.isEmpty() ? words.say("render.answer") : label;
    }
}
