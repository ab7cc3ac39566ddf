package org.caseassistant.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    private final Lettering unicode = new Lettering(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[31mred\u001b[0m",
                "\u001b]0;title\u0007",
                "\u009b2Jcleared",
                "over\b\b\b\btyped",
                "hidden\rshown",
                "null\u0000",
                "turned \u202egnp.exe",
                "isolated \u2066x\u2069",
                "invisible\u2060\ufeff",
                "half \ud800 a letter"
            })
    void nothingInATextCanCommandTheTerminal(String text) {
        String line = unicode.line(text);

        assertThat(line.codePoints()).noneMatch(codePoint -> Character.isISOControl(codePoint)
                || (codePoint >= 0x202a && codePoint <= 0x202e)
                || (codePoint >= 0x2060 && codePoint <= 0x2069)
                || codePoint == 0xfeff
                || Character.getType(codePoint) == Character.SURROGATE);
        assertThat(line).containsPattern("[a-z]{3}");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Peña’s 日本語 👩‍💻 — naïve • 5 · x";
        assertThat(unicode.lines(text)).containsExactly(text);
        assertThat(unicode.lines("a\tb\r\nc\n\nd")).containsExactly("a    b", "c", "", "d");
        assertThat(unicode.line(" a\nb ")).isEqualTo("a b");
    }

    @Test
    void whatTheTerminalLacksIsWrittenWithWhatItHas() {
        assertThat(new Lettering(StandardCharsets.US_ASCII).line("✓ Peña’s • naïve · “so” … 日"))
                .isEqualTo("+ Pena's * naive - \"so\" ... ri");
        assertThat(new Lettering(StandardCharsets.ISO_8859_1).line("✓ Peña · …")).isEqualTo("+ Peña · ...");
        assertThat(new Lettering(StandardCharsets.US_ASCII).line("👩")).isEqualTo("?");
    }
}
