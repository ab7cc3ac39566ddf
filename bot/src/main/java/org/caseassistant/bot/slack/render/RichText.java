package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.core.words.Markup;

/** A text in which something stands out, as Slack's rich text. Its words are shown letter by letter. */
final class RichText {
    private final List<BlockElement> blocks = new ArrayList<>();
    private final List<RichTextElement> inline = new ArrayList<>();
    private boolean quoted;

    private RichText() {}

    static Drawn drawn(String text) {
        var drawing = new RichText();
        Markup.parts(text).forEach(drawing::add);
        drawing.flush();
        return new Drawn(
                RichTextBlock.builder().elements(List.copyOf(drawing.blocks)).build(),
                false,
                Limits.MEASURE.size(ShownText.clean(text)));
    }

    private void add(Markup.Part part) {
        Set<Markup> marks = part.marks();
        String words = ShownText.clean(part.text());
        if (marks.contains(Markup.BLOCK)) {
            flush();
            blocks.add(RichTextPreformattedElement.builder()
                    .elements(List.of(element(words.strip(), Set.of())))
                    .build());
            return;
        }
        if (marks.contains(Markup.QUOTE) != quoted) {
            flush();
            quoted = marks.contains(Markup.QUOTE);
        }
        // A block begins on a line of its own.
        String shown = inline.isEmpty() && !blocks.isEmpty() && words.startsWith("\n") ? words.substring(1) : words;
        if (!shown.isEmpty()) {
            inline.add(element(shown, marks));
        }
    }

    private void flush() {
        if (!inline.isEmpty()) {
            blocks.add(
                    quoted
                            ? RichTextQuoteElement.builder().elements(List.copyOf(inline)).build()
                            : RichTextSectionElement.builder().elements(List.copyOf(inline)).build());
            inline.clear();
        }
        quoted = false;
    }

    private static RichTextElement element(String words, Set<Markup> marks) {
        var style = RichTextSectionElement.TextStyle.builder()
                .bold(marks.contains(Markup.BOLD))
                .italic(marks.contains(Markup.ITALIC))
                .strike(marks.contains(Markup.STRIKE))
                .code(marks.contains(Markup.CODE))
                .build();
        boolean plain = !style.isBold() && !style.isItalic() && !style.isStrike() && !style.isCode();
        return RichTextSectionElement.Text.builder().text(words).style(plain ? null : style).build();
    }
}
