package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseassistant.bot.contract.Announced;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.core.notices.IncidentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A channel of Discord shows notices. */
class DiscordSubscriptionTest {
    private DiscordBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = DiscordBench.start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private void done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
        bench.settle();
    }

    @Test
    void oneBannerIsEditedUntilItIsGrayWithANoteInItsThreadForEachUpdate() {
        DiscordUser maria = bench.user("maria.lopez@northfield.example.org");
        DiscordUser nora = bench.user("nora.chen@support.example.org");

        done(maria.commandIn(bench.channel(), "notice subscribe"));
        assertThat(maria.seenText()).contains("Only those who manage this channel");
        done(nora.commandIn(bench.channel(), "notice subscribe"));
        assertThat(nora.seenText()).contains("This channel shows incidents and maintenance from now on");

        var announced = new Announced(bench.storage(), bench.service().chat());
        announced.open();
        announced.become(IncidentState.IDENTIFIED, "We know why.");
        assertThat(posted(maria)).singleElement().satisfies(message -> assertThat(message.asText())
                .contains("Incident", "slow", "Identified", Announced.PAGE));
        announced.become(IncidentState.RESOLVED, "It is fast again.");

        ShownMessage last = posted(maria).getFirst();
        assertThat(posted(maria)).hasSize(1);
        assertThat(last.asText()).contains("Resolved", "It is fast again.");
        assertThat(maria.messagesIn(last.id()))
                .extracting(ShownMessage::asText)
                .filteredOn(text -> !text.isBlank())
                .satisfiesExactly(
                        one -> assertThat(one).contains("Identified", "We know why."),
                        two -> assertThat(two).contains("Resolved", "It is fast again."));
    }

    /** What everybody reads there. */
    private List<ShownMessage> posted(DiscordUser user) {
        return user.messagesIn(bench.channel()).stream()
                .filter(message -> !message.ephemeral())
                .toList();
    }
}
