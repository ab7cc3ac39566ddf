package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has a desk shown in a channel of Discord is told who reads there. */
class DiscordDeskChannelTest {
    private static final String WARNING = "At the moment everybody here can read it.";

    private DiscordDesk desk;
    private DiscordBench bench;
    private DiscordUser nora;

    @BeforeEach
    void start() throws Exception {
        bench = DiscordBench.start();
        desk = DiscordDesk.on(bench);
        nora = bench.user("nora.chen@support.example.org");
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private String opensADesk() {
        Delivery given = nora.commandIn(
                bench.channel(), "desk here", Option.of("department", "Application Support"));
        assertThat(given.acknowledged()).as(given.toString()).isTrue();
        bench.settle();
        return nora.seenText();
    }

    @Test
    void aChannelOfEverybodyIsWarnedOf() {
        assertThat(opensADesk()).contains("shows the cases of Application Support", WARNING);
    }

    @Test
    void oneIntoWhichPeopleAreLetIsNot() {
        bench.guild().close(bench.channel(), nora);

        assertThat(opensADesk()).contains("shows the cases of Application Support").doesNotContain(WARNING);
    }
}
