package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk is shown in no channel of Slack that another organisation reads. */
class SlackDeskChannelTest {
    private static final String CHANNEL = "C0DESK";
    private static final String OPENED = "From now on this channel shows the cases of Application Support.";
    private static final String WARNING = "At the moment everybody here can read it.";

    private SlackBench bench;
    private SlackUser nora;

    @BeforeEach
    void start() throws Exception {
        bench = SlackBench.start(SlackBench.Mode.SOCKET);
        nora = bench.user("nora.chen@support.example.org");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private String opensADesk() {
        Delivery given = nora.commandIn(CHANNEL, "/desk", "here application");
        assertThat(given.acknowledged()).as(given.toString()).isTrue();
        bench.settle();
        return nora.messagesIn(CHANNEL).getLast().asText();
    }

    private Object desks() {
        return bench.database().value("SELECT count(*) FROM desk");
    }

    @Test
    void oneThatIsSharedIsRefused() {
        bench.workspace().channel(CHANNEL, "support", nora.id()).invite(CHANNEL);
        bench.workspace().share(CHANNEL);

        assertThat(opensADesk()).contains("People of another organisation read this channel too");
        assertThat(desks()).isEqualTo(0L);
    }

    @Test
    void oneOfEverybodyInTheWorkspaceIsWarnedOf() {
        bench.workspace().channel(CHANNEL, "support", nora.id()).invite(CHANNEL);

        assertThat(opensADesk()).contains(OPENED, WARNING);
        assertThat(desks()).isEqualTo(1L);
    }

    @Test
    void aPrivateOneIsNot() {
        bench.workspace().privateChannel(CHANNEL, "support", nora.id()).invite(CHANNEL);

        assertThat(opensADesk()).contains(OPENED).doesNotContain(WARNING);
    }

    /** The assistant is not in it yet, or the app has not been given the scope to ask. */
    @Test
    void whereSlackDoesNotTellADeskIsShownAllTheSame() {
        bench.workspace().privateChannel(CHANNEL, "support", nora.id());

        assertThat(opensADesk()).contains(OPENED).doesNotContain(WARNING);
    }
}
