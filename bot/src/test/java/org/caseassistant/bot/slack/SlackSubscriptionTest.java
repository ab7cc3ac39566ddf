package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseassistant.bot.contract.Announced;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.notices.IncidentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A channel of Slack shows notices. */
class SlackSubscriptionTest {
    private static final String CHANNEL = "C0OUTAGES";
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
    void oneBannerIsEditedUntilItIsGrayWithANoteInItsThreadForEachUpdate() throws Exception {
        bench = SlackBench.start(SlackBench.Mode.SOCKET);
        SlackUser maria = bench.user("maria.lopez@northfield.example.org");
        SlackUser daniel = bench.workspace().admin("U0ADMIN", "daniel.okafor@riverside.example.org");
        bench.workspace().channel(CHANNEL, "outages", maria.id(), daniel.id()).invite(CHANNEL);

        done(maria.commandIn(CHANNEL, "/notice", "subscribe"));
        assertThat(said(maria)).contains("Only those who manage this channel");
        done(daniel.commandIn(CHANNEL, "/notice", "subscribe incidents"));
        assertThat(said(daniel)).contains("This channel shows incidents from now on");

        var announced = new Announced(bench.storage(), bench.service().chat());
        announced.open();
        announced.become(IncidentState.IDENTIFIED, "We know why.");
        assertThat(posted(maria)).singleElement().satisfies(message -> {
            assertThat(message.asText()).contains("🟧 Incident", "slow", "Identified", Announced.PAGE);
            assertThat(message.colours()).containsExactly("#E67E22");
            assertThat(message.updates()).isEqualTo(1);
        });
        announced.become(IncidentState.RESOLVED, "It is fast again.");

        assertThat(posted(maria)).singleElement().satisfies(message -> {
            assertThat(message.asText()).contains("Resolved", "It is fast again.").doesNotContain("🟧");
            assertThat(message.colours()).containsExactly("#95A5A6");
            assertThat(message.updates()).isEqualTo(2);
        });
        assertThat(maria.messagesIn(CHANNEL).stream().filter(message -> message.thread().isPresent()))
                .extracting(ShownMessage::asText)
                .satisfiesExactly(
                        one -> assertThat(one).contains("Identified", "We know why."),
                        two -> assertThat(two).contains("Resolved", "It is fast again."));
        done(daniel.commandIn(CHANNEL, "/notice", "unsubscribe"));
        assertThat(said(daniel)).contains("This channel shows no more notices");
    }

    /** What the user sees, in their direct messages and in the channel. */
    private static String said(SlackUser user) {
        return user.transcriptText()
                + user.messagesIn(CHANNEL).stream().map(ShownMessage::asText).toList();
    }

    /** What everybody reads there, outside of threads. */
    private static List<ShownMessage> posted(SlackUser user) {
        return user.messagesIn(CHANNEL).stream()
                .filter(message -> !message.ephemeral() && message.thread().isEmpty())
                .toList();
    }
}
