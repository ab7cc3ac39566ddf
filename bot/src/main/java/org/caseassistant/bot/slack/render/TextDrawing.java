package org.caseassistant.bot.slack.render;

import com.slack.api.model.block.composition.TextObject;
import java.util.ArrayList;
import java.util.List;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Draws the views that are there to be read. */
final class TextDrawing {
    /** Longer values get the whole width, below their label: two columns are narrow on a phone. */
    private static final int LONGEST_BESIDE_LABEL = 200;

    private final Words words;
    private final String mark;
    private final int longest;
    private final boolean compact;

    /**
     * With this much room.
     *
     * @param longest how much of a text is shown
     * @param compact whether long values stand beside their labels as well, which takes fewer blocks
     */
    TextDrawing(Words words, int longest, boolean compact) {
        this.words = words;
        this.mark = words.say("render.shortened");
        this.longest = longest;
        this.compact = compact;
    }

    List<Drawn> heading(String heading) {
        String line = ShownText.line(heading);
        var drawn = new ArrayList<Drawn>();
        if (!line.isEmpty()) {
            drawn.add(Drawn.header(Limits.MEASURE.line(line, Limits.HEADER)));
        }
        if (Limits.MEASURE.size(line) > Limits.HEADER) {
            drawn.addAll(paragraph(line));
        }
        return drawn;
    }

    List<Drawn> text(View.Text text) {
        return switch (text.weight()) {
            case NORMAL -> standingOut(text.text()) ? List.of(RichText.drawn(text.text())) : paragraph(text.text());
            case SUBTLE ->
                Limits.MEASURE.pieces(shown(text.text()), Limits.CONTEXT).stream()
                        .map(Drawn::context)
                        .toList();
            case PROBLEM -> text.text().isBlank() ? List.of() : said("render.problem", text.text());
        };
    }

    /** Whether something stands out in it; in a text that is too long for one block, nothing does. */
    private boolean standingOut(String text) {
        String words = ShownText.clean(text);
        return Markup.in(text)
                && !words.isBlank()
                && Limits.MEASURE.size(words) <= Limits.SECTION
                && Limits.MEASURE.size(words) <= longest;
    }

    List<Drawn> banner(View.Banner banner) {
        return banner.text().isBlank()
                ? List.of()
                : sections(Reading.said(words, banner, shown(banner.text())));
    }

    private List<Drawn> said(String key, String text) {
        return sections(words.say(Phrase.of(key).with("text", shown(text))));
    }

    List<Drawn> paragraph(String text) {
        return sections(shown(text));
    }

    private static List<Drawn> sections(String text) {
        return Limits.MEASURE.pieces(text, Limits.SECTION).stream().map(Drawn::section).toList();
    }

    /** As much of a text as there is room for. */
    private String shown(String text) {
        return Limits.MEASURE.shortened(ShownText.clean(text), longest, mark);
    }

    List<Drawn> fields(List<View.FieldList.Entry> entries) {
        var drawn = new ArrayList<Drawn>();
        var row = new ArrayList<TextObject>();
        for (View.FieldList.Entry entry : entries) {
            String value = shown(entry.value().isBlank() ? words.say("render.blank") : entry.value());
            TextObject label = label(entry.label());
            if (Limits.MEASURE.size(value) <= (compact ? Limits.FIELD : LONGEST_BESIDE_LABEL)) {
                row.addAll(List.of(label, Mrkdwn.plain(value)));
            } else {
                flush(row, drawn);
                drawn.add(Drawn.section(label));
                drawn.addAll(sections(value));
            }
            if (row.size() == Limits.FIELDS) {
                flush(row, drawn);
            }
        }
        flush(row, drawn);
        return drawn;
    }

    private TextObject label(String label) {
        String line = Limits.MEASURE.line(label, Math.min(longest, Limits.HEADER));
        return Mrkdwn.bold(line.isEmpty() ? words.say("render.blank") : line);
    }

    private static void flush(List<TextObject> row, List<Drawn> drawn) {
        if (!row.isEmpty()) {
            drawn.add(Drawn.fields(row));
            row.clear();
        }
    }
}
