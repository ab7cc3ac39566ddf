package org.caseassistant.bot.discord.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseassistant.bot.discord.emulator.Markup.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Discord's clients make of a text. */
class MarkupTest {

    private static List<Kind> kinds(String text) {
        return Markup.of(text).stream().map(Markup::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a **bold** word; BOLD
            an *italic* word; ITALIC
            an _italic_ word; ITALIC
            __under__; UNDERLINE
            ~~gone~~; STRIKE
            ||secret||; SPOILER
            `code`; CODE
            ``co`de``; CODE
            # Heading; HEADING
            ### Heading; HEADING
            -# small; SUBTEXT
            - item; LIST
            * item; LIST
            1. item; LIST
            > quoted; QUOTE
            >>> quoted; QUOTE
            see https://example.org/x; LINK
            see <https://example.org/x>; LINK
            [words](https://example.org); MASKED_LINK
            [words](<https://example.org> "title"); MASKED_LINK
            discord.gg/abc; INVITE
            https://discord.com/invite/abc; INVITE
            @everyone; MENTION
            @here; MENTION
            <@42>; MENTION
            <@!42>; MENTION
            <@&42>; MENTION
            <#42>; MENTION
            </case open:42>; MENTION
            <id:customize>; MENTION
            <a:wave:42>; EMOJI
            <t:1700000000:R>; TIMESTAMP
            """)
    void rendersMarks(String text, Kind kind) {
        assertThat(kinds(text)).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain words", "2 * 3 * 4", "snake_case_name", "a\\*b\\*", "\\*\\*no\\*\\*",
        "\\# no heading",
        "not # a heading", "#nothing", "\\- no item", "\\> no quote", "\\`no code\\`", "\\||no\\||", "\\[a](no)",
        "@ everyone", "a - b", "5 > 4", "#", "- ", "\\\\", "C:\\Users\\maria"})
    void leavesPlainTextAlone(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void looksInsideOfMarks() {
        assertThat(kinds("> **a *b* c**")).containsExactly(Kind.QUOTE, Kind.BOLD, Kind.ITALIC);
        assertThat(kinds("first\n# second")).containsExactly(Kind.HEADING);
    }

    @Test
    void codeIsNotLookedInto() {
        assertThat(kinds("`**a** <@1> https://example.org`")).containsExactly(Kind.CODE);
        assertThat(kinds("```\n# a\n**b**\n```")).containsExactly(Kind.CODE_BLOCK);
    }
}
