package org.caseassistant.bot.slack.render;

import com.google.gson.Gson;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A block, with what decides whether it stays where there is not room for all.
 *
 * @param block the block
 * @param control whether somebody can do something with it; texts give way to those
 * @param size how long all texts in it are
 */
record Drawn(LayoutBlock block, boolean control, int size) {

    private static final Gson JSON = GsonFactory.createSnakeCase();

    /** How many bytes a block takes in a view, as this SDK writes it. */
    static int bytes(LayoutBlock block) {
        return JSON.toJson(block).getBytes(StandardCharsets.UTF_8).length + ",".length();
    }

    /** Text in the size of a title. */
    static Drawn header(String text) {
        return new Drawn(HeaderBlock.builder().text(Mrkdwn.plain(text)).build(), false, Limits.MEASURE.size(text));
    }

    /** Ordinary text. */
    static Drawn section(String text) {
        return section(Mrkdwn.plain(text));
    }

    /** Ordinary text. */
    static Drawn section(TextObject text) {
        return new Drawn(SectionBlock.builder().text(text).build(), false, Limits.MEASURE.size(text.getText()));
    }

    /** Texts in two columns, or below each other on a narrow screen. */
    static Drawn fields(List<TextObject> texts) {
        int size = texts.stream().mapToInt(text -> Limits.MEASURE.size(text.getText())).sum();
        return new Drawn(SectionBlock.builder().fields(List.copyOf(texts)).build(), false, size);
    }

    /** Small text. */
    static Drawn context(String text) {
        return new Drawn(
                ContextBlock.builder().elements(List.of(Mrkdwn.plain(text))).build(), false, Limits.MEASURE.size(text));
    }

    /** Elements side by side. */
    static Drawn actions(String blockId, List<BlockElement> elements, int size) {
        return new Drawn(
                ActionsBlock.builder().blockId(blockId).elements(elements).build(), true, size);
    }

    /** One element with its label. */
    static Drawn input(InputBlock block, int size) {
        return new Drawn(block, true, size + Limits.MEASURE.size(block.getLabel().getText()));
    }
}
