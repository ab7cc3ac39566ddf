package org.caseassistant.bot.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.bot.chat.Written;
import org.caseassistant.bot.discord.emulator.Markup;
import org.caseassistant.core.words.PointsInTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write reads as they wrote it and does nothing. */
class MarkdownTest {
    /** Pieces of which harmful texts are made. */
    private static final List<String> PIECES = List.of(
            "*", "**", "_", "__", "~~", "`", "```", "||", "|", "[", "](", ")", "(", "<", ">", ">>> ", "> ", "# ",
            "## ", "-# ", "- ", "+ ", "1. ", "2) ", "\n", " ", "@everyone", "@here", "<@1>", "<@&1>", "<#1>", "<t:1:R>",
            "<:a:1>", "</case:1>", "<id:guide>", "https://discord.gg/abc", "discord.gg/abc",
            "https://a.example.org/b_c",
            "https://", "\\", "\\\\", ":smile:", "a", "word", "é", "😀", "\u200b", "\t");

    static Stream<String> hostile() {
        var random = new Random(20261124);
        return Stream.generate(() -> random.ints(1 + random.nextInt(8), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining()))
                .limit(400);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingThatIsWrittenIsMarkup(String text) {
        assertThat(Markup.of(Markdown.escape(text)))
                .as(Markdown.escape(text))
                .allMatch(markup -> markup.source().startsWith("https://"))
                .noneMatch(markup -> markup.source().contains("discord.gg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**bold** _x_ ~~y~~ `code`", "[click me](https://evil.example.org)", "<@12345678901234567>",
                "@everyone",
                "# heading", "- item", "1. first", "> quoted", "-# small", "||spoiler||", "https://discord.gg/abc"
            })
    void markupStaysText(String text) {
        assertThat(Markup.of(Markdown.escape(text))).as(Markdown.escape(text)).noneMatch(
                markup -> !markup.source().startsWith("https://evil"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingThatIsWrittenOnSlackIsMarkupButWhatStandsOutThere(String text) {
        String drawn = Markdown.formatted(Written.IN_SLACK.read(text));
        assertThat(Markup.of(drawn))
                .as(drawn)
                .extracting(Markup::kind)
                .isSubsetOf(Markup.Kind.BOLD, Markup.Kind.ITALIC, Markup.Kind.STRIKE, Markup.Kind.CODE,
                        Markup.Kind.CODE_BLOCK, Markup.Kind.QUOTE, Markup.Kind.LINK);
    }

    @Test
    void whatStandsOutIsDrawn() {
        assertThat(Markdown.formatted(Written.IN_SLACK.read("*b* _i_ ~s~ `c<@1>` *_x_*\n&gt; q\n```\n@here\n```")))
                .isEqualTo("**b** _i_ ~~s~~ `c<@1>` **_x_**\n> q\n```\n@here\n```");
    }

    @Test
    void aPointInTimeIsShownAsEachReadersClockSays() {
        String text = "- opened " + PointsInTime.marked(Instant.ofEpochSecond(1_764_000_000), "then") + " by <@1>";
        assertThat(Markdown.escape(text)).isEqualTo("\\- opened <t:1764000000:f> by \\<\\@1\\>");
        assertThat(Texts.line(text, 100)).isEqualTo("- opened then by <@1>");
    }

    @Test
    void ordinaryWordsStayAsTheyAre() {
        String text =
                "Teachers can't save period 3, since 8:15 (or so). See https://help.example.org/a_b?c=1 & tell me!";
        assertThat(Markdown.escape(text).replace("\\", "")).isEqualTo(text);
        assertThat(Markdown.escape(text)).contains("https://help.example.org/a_b?c=1");
    }
}
