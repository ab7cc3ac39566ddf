package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.words.Words;

/** The blocks of one form, as many as a modal takes. Filled from top to bottom. */
final class FormDrawing {
    private final Words words;
    private final QuestionDrawing questions;
    private final List<LayoutBlock> blocks = new ArrayList<>();
    private Metadata metadata;
    private int bytes;

    /** For a form that carries this. */
    FormDrawing(Words words, Metadata metadata) {
        this.words = words;
        this.questions = new QuestionDrawing(words);
        this.metadata = metadata;
    }

    /** Draws it, with a word about what does not fit. */
    void draw(Dialog dialog) {
        var texts = new TextDrawing(words, Limits.SECTION * 2, false);
        String title = ShownText.line(dialog.title());
        if (Limits.MEASURE.size(title) > Limits.MODAL_TITLE) {
            // The title bar shows only its beginning.
            texts.heading(title).forEach(drawn -> add(drawn.block()));
        }
        texts.paragraph(dialog.intro()).forEach(drawn -> add(drawn.block()));
        for (Dialog.Question question : dialog.questions()) {
            if (!added(questions.draw(question), question.field())) {
                add(Drawn.context(words.say("render.form.more")).block());
                return;
            }
        }
    }

    /** Whether there was room for it. */
    private boolean added(QuestionDrawing.Asked asked, String field) {
        Metadata more =
                asked.searched().map(control -> metadata.with(field, control)).orElse(metadata);
        int needed = asked.blocks().stream().mapToInt(Drawn::bytes).sum();
        boolean room = blocks.size() + asked.blocks().size() < Limits.MODAL_BLOCKS
                && bytes + needed <= Limits.MODAL_BYTES
                && more.encoded().length() <= Limits.PRIVATE_METADATA;
        if (room) {
            metadata = more;
            asked.blocks().forEach(this::add);
        }
        return room;
    }

    private void add(LayoutBlock block) {
        blocks.add(block);
        bytes += Drawn.bytes(block);
    }

    /** What was drawn. */
    List<LayoutBlock> blocks() {
        return List.copyOf(blocks);
    }

    /** What the form carries. */
    Metadata metadata() {
        return metadata;
    }
}
