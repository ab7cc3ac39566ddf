package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
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

    /** Slack tells nothing of a private channel to whoever is not in it. */
    @Test
    void oneInWhichTheAssistantIsNotIsRefusedUntilItIsInvited() {
        bench.workspace().privateChannel(CHANNEL, "support", nora.id());

        assertThat(opensADesk()).contains("Invite me first: /invite @Case Assistant").doesNotContain(OPENED);
        assertThat(desks()).isEqualTo(0L);
        bench.workspace().invite(CHANNEL);
        assertThat(opensADesk()).contains(OPENED).doesNotContain(WARNING);
    }

    @Test
    void whereTheAppMayNotAskADeskIsShownAllTheSameWithAWarning() {
        bench.workspace().privateChannel(CHANNEL, "support", nora.id()).invite(CHANNEL);
        bench.slack().faults().refuse("conversations.info", 1, "missing_scope");

        assertThat(opensADesk()).contains(OPENED, "I was not given the right to see who reads this channel");
    }

    @Test
    void oneThatIsSharedLaterIsClosedAndItsStaffAreTold() {
        bench.workspace().privateChannel(CHANNEL, "support", nora.id()).invite(CHANNEL);
        bench.workspace().privateChannel("C0OTHER", "others", nora.id()).invite("C0OTHER");
        opensADesk();
        assertThat(bench.workspace().connect("C0OTHER", "T0OTHERS").acknowledged()).isTrue();
        assertThat(desks()).isEqualTo(1L);

        assertThat(bench.workspace().connect(CHANNEL, "T0OTHERS").acknowledged()).isTrue();
        new OutboxWorker(
                bench.database().unitOfWork(), new DeliveryCheck(Policy.STRICT), bench.service().chat(), Instant::now,
                new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
        bench.settle();

        assertThat(desks()).isEqualTo(0L);
        assertThat(nora.transcriptText())
                .contains("The channel in which Application Support was shown its cases (" + CHANNEL + ") is shared");
        assertThat(bench.database().value("SELECT count(*) FROM audit_entry WHERE deed = 'DESK_CLOSED'")).isEqualTo(1L);
    }
}
