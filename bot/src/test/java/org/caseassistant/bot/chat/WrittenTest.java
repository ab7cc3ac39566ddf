package org.caseassistant.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caseassistant.core.words.Markup;
import org.junit.jupiter.api.Test;

/** What people make stand out does so on the other platform, and nothing else does. */
class WrittenTest {
    private static String told(String marked) {
        return Markup.parts(marked).stream()
                .map(part -> part.marks().isEmpty() ? part.text() : part.marks() + part.text())
                .collect(Collectors.joining("|"));
    }

    @Test
    void slacksSignsAreRead() {
        assertThat(told(Written.IN_SLACK.read("a *bold* and _slanted_, ~gone~ `co*d*e`")))
                .isEqualTo("a |[BOLD]bold| and |[ITALIC]slanted|, |[STRIKE]gone| |[CODE]co*d*e");
        assertThat(told(Written.IN_SLACK.read("*both _of_ them*")))
                .isEqualTo("[BOLD]both |[BOLD, ITALIC]of|[BOLD] them");
        assertThat(told(Written.IN_SLACK.read("see\n&gt; they said\n```\n*x*\n```\nend")))
                .isEqualTo("see\n|[QUOTE]they said|\n|[BLOCK]*x*\n|\nend");
    }

    @Test
    void discordsSignsAreRead() {
        assertThat(told(Written.IN_DISCORD.read("**bold** *slanted* _too_ ~~gone~~ `c`")))
                .isEqualTo("[BOLD]bold| |[ITALIC]slanted| |[ITALIC]too| |[STRIKE]gone| |[CODE]c");
        assertThat(told(Written.IN_DISCORD.read("> said\n```java\nint a;```")))
                .isEqualTo("[QUOTE]said|\n|[BLOCK]int a;");
    }

    @Test
    void signsThatMeanNothingStay() {
        for (String text : List.of("2 * 3 * 4", "snake_case_name", "a ~ b", "5 > 3", "* item", "_", "**", "` `` ```")) {
            assertThat(Markup.plain(Written.IN_SLACK.read(text))).isEqualTo(text);
            assertThat(Markup.plain(Written.IN_DISCORD.read(text))).isEqualTo(text);
        }
    }

    @Test
    void codeThatDoesNotEndIsNoCode() {
        assertThat(Written.IN_SLACK.read("`" + "a ".repeat(20_000))).isEqualTo("`" + "a ".repeat(20_000));
        assertThat(told(Written.IN_SLACK.read("` `x` `"))).isEqualTo("` |[CODE]x| `");
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withCharRange('a', 'z').withChars(" \n.,!?()[]#@:é😀".toCharArray())
                .ofMaxLength(60);
    }

    @Property(tries = 300)
    void plainTextStaysAsItIs(@ForAll("plain") String text) {
        assertThat(Written.IN_SLACK.read(text)).isEqualTo(text);
        assertThat(Written.IN_DISCORD.read(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries
                .of("*", "**", "_", "~", "~~", "`", "```", "> ", "&gt; ", "\n", " ", "a", "b c", "\uE010", "\uE011")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void onlySignsAreEverLeftOut(@ForAll("signs") String text) {
        String letters = text.replaceAll("[^abc]", "");
        assertThat(Markup.plain(Written.IN_SLACK.read(text)).replaceAll("[^abc]", "")).isEqualTo(letters);
        // No letter names a language, nor would if what nobody can type were gone.
        String noLanguage = text.replaceAll("[\uE010\uE011]", "").replace("```a", "``` a");
        assertThat(Markup.plain(Written.IN_DISCORD.read(noLanguage)).replaceAll("[^abc]", "")).isEqualTo(letters);
    }
}
