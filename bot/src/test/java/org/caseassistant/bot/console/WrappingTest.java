package org.caseassistant.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private final Wrapping wrapping = new Wrapping(Locale.ENGLISH);

    @Test
    void linesBreakBetweenWords() {
        assertThat(wrapping.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(wrapping.wrap("one two", 7)).containsExactly("one two");
        assertThat(wrapping.wrap("see CS-1042 now", 10)).containsExactly("see", "CS-1042", "now");
        assertThat(wrapping.wrap("", 8)).containsExactly("");
    }

    @Test
    void wideLettersCountTwiceAndLongWordsBreakAnywhere() {
        assertThat(wrapping.wrap("日本語日本語", 6)).containsExactly("日本語", "日本語");
        assertThat(wrapping.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
        assertThat(Wrapping.columns("日本")).isEqualTo(4);
    }

    @Property
    void noPieceIsWiderThanAllowedAndNoWordIsLost(@ForAll String text, @ForAll @IntRange(min = 2, max = 40) int width) {
        String line = new Lettering(StandardCharsets.UTF_8).line(text);

        var pieces = wrapping.wrap(line, width);

        assertThat(pieces).allMatch(piece -> Wrapping.columns(piece) <= width);
        assertThat(String.join("", pieces).replaceAll("(?U)\\s", "")).isEqualTo(line.replaceAll("(?U)\\s", ""));
    }
}
