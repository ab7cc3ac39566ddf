package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notices in Slack: posted by the staff, read by everybody. */
class SlackNoticeTest {
    private SlackBench bench;

    @AfterEach
    void stop() {
        bench.close();
    }

    private void done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
        bench.settle();
    }

    @Test
    void anIncidentIsPostedByWordsAndClicksAndReadByEverybody() throws Exception {
        bench = SlackBench.start(SlackBench.Mode.SOCKET);
        SlackUser nora = bench.user("nora.chen@support.example.org");
        SlackUser maria = bench.user("maria.lopez@northfield.example.org");

        done(nora.command("/notice", "incident"));
        for (String words : new String[] {"Logging in is <slow>", "critical", "sis, finance", "investigating"}) {
            done(nora.write(SlackBench.typed(words)));
        }
        done(nora.write("We are looking into it."));
        done(nora.lastMessage().clickLabelled("Done"));
        assertThat(nora.lastMessage().asText()).contains("This is how it will look", "🟧 Incident");
        done(nora.lastMessage().clickLabelled("Submit"));
        assertThat(nora.lastMessage().text()).contains("N-1 is posted.");

        done(maria.command("/notices", ""));
        assertThat(maria.lastMessage().asText()).contains("🟧 Incident", "slow", "We are looking into it.");
        done(maria.command("/notice", "resolve 1"));
        assertThat(maria.lastMessage().text()).contains("Notices are posted by members of the support staff");

        done(nora.command("/notice", "resolve"));
        done(nora.lastMessage().clickLabelled("N-1"));
        done(nora.write("It is fast again."));
        done(nora.lastMessage().clickLabelled("Done"));
        done(nora.lastMessage().clickLabelled("Submit"));
        done(maria.command("/notices", ""));
        assertThat(maria.lastMessage().text()).contains("There are no open notifications.");
    }
}
