package org.caseassistant.bot.chat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseassistant.bot.chat.Signs.Sign;
import org.caseassistant.core.words.Markup;

/** Reads what people wrote with the signs of their platform, and marks how it stands out there. */
public final class Written {
    /** Never tried in two ways, as that takes long where nothing ends it. */
    private static final Pattern CODE = Pattern.compile("`(?=\\s*+[^`\\s])([^`\\n]*+)`");

    private static final Pattern MARKS = Pattern.compile("[\uE000-\uE01F]");
    private static final Pattern KEPT = Pattern.compile("[\uE100-\uE1FF]");

    /** In the order in which they are looked for. */
    private final List<Sign> signs;

    private final Pattern quote;
    private final Pattern block;

    private Written(List<Sign> signs, Pattern quote, Pattern block) {
        this.signs = signs;
        this.quote = quote;
        this.block = block;
    }

    /** As Slack's mrkdwn has it (docs.slack.dev, Formatting message text). */
    public static final Written IN_SLACK = new Written(
            List.of(word("*", Markup.BOLD), word("_", Markup.ITALIC), word("~", Markup.STRIKE)),
            Pattern.compile("(?m)^(?:&gt;|>) ?(.*)$"),
            Pattern.compile("```\\n?([\\s\\S]+?)```"));

    /** As Discord's markdown has it (Discord support, Markdown Text 101); what language a code is in does not show there. */
    public static final Written IN_DISCORD = new Written(
            List.of(
                    anywhere("**", Markup.BOLD),
                    anywhere("~~", Markup.STRIKE),
                    anywhere("*", Markup.ITALIC),
                    word("_", Markup.ITALIC)),
            Pattern.compile("(?m)^> (.*)$"),
            Pattern.compile("```(?:[A-Za-z0-9+#-]*\\n)?([\\s\\S]+?)```"));

    /** Signs that count only where words begin and end. */
    private static Sign word(String sign, Markup mark) {
        return new Sign(sign, mark, true);
    }

    private static Sign anywhere(String sign, Markup mark) {
        return new Sign(sign, mark, false);
    }

    /** A text whose signs mean nothing, for a part of what is read. */
    public static String kept(String text) {
        var kept = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean sign = "*_~`>-".indexOf(letter) >= 0;
            kept.append(sign ? (char) ('\uE100' + letter) : letter);
        }
        return kept.toString();
    }

    /** What was written, with marks instead of signs. */
    public String read(String text) {
        return KEPT.matcher(blocks(MARKS.matcher(text).replaceAll("")))
                .replaceAll(found -> Matcher.quoteReplacement(
                        Character.toString(found.group().charAt(0) - '\uE100')));
    }

    private String blocks(String text) {
        var marked = new StringBuilder();
        Matcher blocks = block.matcher(text);
        int end = 0;
        while (blocks.find()) {
            marked.append(lines(text.substring(end, blocks.start())));
            marked.append(Markup.BLOCK.mark(kept(blocks.group(1))));
            end = blocks.end();
        }
        return marked.append(lines(text.substring(end))).toString();
    }

    private String lines(String text) {
        return quote.matcher(text).replaceAll(found -> Matcher.quoteReplacement(Markup.QUOTE.mark(found.group(1))))
                .lines()
                .map(this::codes)
                .collect(Collectors.joining("\n", "", text.endsWith("\n") ? "\n" : ""));
    }

    private String codes(String line) {
        var marked = new StringBuilder();
        Matcher codes = CODE.matcher(line);
        int end = 0;
        while (codes.find()) {
            marked.append(Signs.marked(line.substring(end, codes.start()), signs));
            marked.append(Markup.CODE.mark(kept(codes.group(1))));
            end = codes.end();
        }
        return marked.append(Signs.marked(line.substring(end), signs)).toString();
    }
}
