package org.caseassistant.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caseassistant.bot.chat.Signs.Sign;
import org.caseassistant.core.words.Markup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs are found as their rules say, in a time that grows with the line and no faster. */
class SignsTest {
    private static final int LENGTH = 4_000;
    private static final int LOOKS_AT_A_LETTER = 60;

    private static final List<Sign> SLACK = List.of(
            new Sign("*", Markup.BOLD, true), new Sign("_", Markup.ITALIC, true), new Sign("~", Markup.STRIKE, true));

    private static final List<Sign> DISCORD = List.of(
            new Sign("**", Markup.BOLD, false),
            new Sign("~~", Markup.STRIKE, false),
            new Sign("*", Markup.ITALIC, false),
            new Sign("_", Markup.ITALIC, true));

    /** The rules, written down as patterns. */
    private static Pattern pattern(Sign sign) {
        String first = Pattern.quote(sign.text().substring(0, 1));
        String clinging = sign.words() ? "[\\p{L}\\p{N}" + first + "]" : first;
        return Pattern.compile((sign.words() ? "(?<!" + clinging + ")" : "") + Pattern.quote(sign.text())
                + "(?=[^\\s" + first + "])([^\\n]*?[^\\s])" + Pattern.quote(sign.text()) + "(?!" + clinging + ")");
    }

    private static String byPatterns(String text, List<Sign> signs) {
        for (Sign sign : signs) {
            Matcher found = pattern(sign).matcher(text);
            if (found.find()) {
                return byPatterns(text.substring(0, found.start()), signs)
                        + sign.mark().mark(byPatterns(found.group(1), signs))
                        + byPatterns(text.substring(found.end()), signs);
            }
        }
        return text;
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("*", "**", "***", "_", "__", "~", "~~", " ", "\t", "a", "b c", "7", ".", "é", "😀", "𝒜")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 20_000)
    void signsAreFoundAsTheirRulesSay(@ForAll("lines") String line) {
        assertThat(Signs.marked(line, SLACK)).isEqualTo(byPatterns(line, SLACK));
        assertThat(Signs.marked(line, DISCORD)).isEqualTo(byPatterns(line, DISCORD));
    }

    /** A text that counts how often somebody looks at one of its letters. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int at) {
            looks++;
            return text.charAt(at);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            looks += to - from;
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            looks += text.length();
            return text;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"**a ", "*a ", "*a_", "_*~", "*_a_* ", "a** ", "**", "~~a~~", "*a*", "* _b", "***a"})
    void hostileLinesAreReadInStepsThatGrowWithTheirLength(String part) {
        for (List<Sign> signs : List.of(SLACK, DISCORD)) {
            for (int times : List.of(1, 10)) {
                var line = new Counted(part.repeat(times * LENGTH / part.length()));
                Signs.marked(line, signs);
                assertThat(line.looks).isLessThan((long) LOOKS_AT_A_LETTER * line.length());
            }
        }
    }
}
