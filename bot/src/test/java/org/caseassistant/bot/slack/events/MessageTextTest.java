package org.caseassistant.bot.slack.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a &lt;b&gt; &amp;amp; c ~ a <b> &amp; c
            &lt;@U1&gt; @everyone *bold* ~ <@U1> @everyone *bold*
            ask <@U1|maria> or <@U2> ~ ask @maria or @U2
            in <#C1|general> ~ in #general
            <!channel> look ~ @channel look
            <!date^1392734382^{date}|Feb 18> ~ Feb 18
            <mailto:jo@example.org|jo@example.org> ~ jo@example.org
            <tel:6125550123|612-555-0123> ~ 612-555-0123
            see <http://example.org|example.org> ~ see example.org
            see <https://example.org/a?b=1&amp;c=2> ~ see https://example.org/a?b=1&c=2
            <https://evil.example|bank> ~ bank (https://evil.example)
            1 <> 2 $1 ~ 1 <> 2 $1
            """)
    void itIsWhatWasTyped(String sent, String typed) {
        assertThat(MessageText.of(sent)).isEqualTo(typed);
    }
}
