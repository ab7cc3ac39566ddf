package org.caseassistant.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Words;
import org.junit.jupiter.api.Test;

/** What stays of a text keeps what stands out in it, and nothing else of what stood before it. */
class MarkedTextTest {
    private static MarkedText read(String text) {
        return MarkedText.read(text, Words.in(Locale.ENGLISH));
    }

    private static String bold(String text) {
        return Markup.BOLD.mark(text);
    }

    @Test
    void aNoteKeepsWhatStandsOutInIt() {
        assertThat(read(bold("note:") + " they " + bold("never") + " read it"))
                .isEqualTo(new MarkedText.Note("they " + bold("never") + " read it"));
        assertThat(read(bold("note: they " + Markup.ITALIC.mark("never") + " read it")))
                .isEqualTo(new MarkedText.Note(bold("they " + Markup.ITALIC.mark("never") + " read it")));
        assertThat(read(Markup.QUOTE.mark(bold("internal note") + ": one") + "\ntwo"))
                .isEqualTo(new MarkedText.Note(Markup.QUOTE.mark("one") + "\ntwo"));
        assertThat(read(bold(Markup.ITALIC.mark("note:")))).isEqualTo(new MarkedText.Note(""));
    }

    @Test
    void aReplyKeepsAllButWhatFollowsAName() {
        assertThat(read(": " + bold("Hello"))).isEqualTo(new MarkedText.Reply(bold("Hello")));
        assertThat(read("... " + bold("Hello"))).isEqualTo(new MarkedText.Reply("... " + bold("Hello")));
        assertThat(read("")).isEqualTo(new MarkedText.Reply(""));
    }
}
