package org.caseassistant.bot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseassistant.bot.chat.ShownText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackMeasureTest {

    @Test
    void countsWhatTravelsEscapedAsWhatItTravelsAs() {
        assertThat(Limits.MEASURE.size("a<b>&")).isEqualTo(2 + 4 + 4 + 5);
    }

    @Test
    void leavesTextAloneThatFits() {
        assertThat(Limits.MEASURE.shortened("abcde", 5, "…")).isEqualTo("abcde");
        assertThat(Limits.MEASURE.shortened("abcdef", 5, "…")).isEqualTo("abcd…");
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.FAMILY, "🇩🇪", "e\u0301", "👍🏽", "𝒳", "नि", "각"})
    void neverCutsInsideOneLetter(String letter) {
        for (int most = 2 + letter.length(); most < 60; most++) {
            String shortened = Limits.MEASURE.shortened(letter.repeat(100), most, "…");

            assertThat(Limits.MEASURE.size(shortened)).isLessThanOrEqualTo(most);
            String kept = shortened.substring(0, shortened.length() - 1);
            assertThat(kept).isEqualTo(letter.repeat(kept.length() / letter.length()));
        }
    }

    @Test
    void cutsALetterWithoutEndBetweenItsAccents() {
        String letter = "a" + "\u0301".repeat(5000);

        assertThat(Limits.MEASURE.size(Limits.MEASURE.shortened(letter, 100, "…"))).isLessThanOrEqualTo(100);
        assertThat(String.join("", Limits.MEASURE.pieces(letter, 1000))).isEqualTo(letter);
        assertThat(Limits.MEASURE.pieces(letter, 1000)).allMatch(piece -> Limits.MEASURE.size(piece) <= 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "a line of words\n", "Paragraph.\n\n", "unbroken", "<&>", Samples.FAMILY, "。漢字"})
    void splitsWithoutLosingAnything(String unit) {
        String text = unit.repeat(20_000 / unit.length());

        List<String> pieces = Limits.MEASURE.pieces(text, 3000);

        assertThat(pieces).allMatch(piece -> Limits.MEASURE.size(piece) <= 3000).noneMatch(String::isBlank);
        assertThat(bare(String.join("", pieces))).isEqualTo(bare(text));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void splitsBetweenParagraphsFirst() {
        String first = "First. ".repeat(10).strip();
        String second = "Second. ".repeat(10).strip();

        assertThat(Limits.MEASURE.pieces(first + "\n\n" + second, 100)).containsExactly(first, second);
    }

    @Test
    void hasNoPiecesOfNothing() {
        assertThat(Limits.MEASURE.pieces(" \n ".repeat(5000), 3000)).isEmpty();
    }

    @Test
    void takesOutWhatCannotBeShown() {
        assertThat(ShownText.clean("a\u0000b\r\nc\rd\te\u001b")).isEqualTo("ab\nc\nd\te");
        assertThat(ShownText.clean("half \uD83D and \uDE00, whole 😀")).isEqualTo("half \uFFFD and \uFFFD, whole 😀");
        assertThat(ShownText.line("  a \r\n\n b\tc ")).isEqualTo("a b c");
    }
}
