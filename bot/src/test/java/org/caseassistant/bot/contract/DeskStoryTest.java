package org.caseassistant.bot.contract;

import java.time.InstantSource;
import java.util.List;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.discord.DiscordDesk;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.SlackDesk;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story of a case, with customers and staff on every pair of platforms. */
class DeskStoryTest {
    private DiscordDesk discord;
    private SlackDesk slack;
    private TestDatabase database;

    @BeforeEach
    void start() throws Exception {
        discord = DiscordDesk.start();
        database = discord.database();
        slack = SlackDesk.on(database);
    }

    @AfterEach
    void stop() {
        slack.close();
        discord.close();
    }

    private DeskSide side(String name) {
        return name.equals("slack") ? slack : discord;
    }

    private void deliver() {
        for (DeskSide side : List.of(slack, discord)) {
            new OutboxWorker(database.unitOfWork(), new DeliveryCheck(Policy.STRICT), side.chat(),
                    InstantSource.system(), new Metrics(),
                    new FailureLog(() -> "K3F9QX2A")).run();
        }
    }

    @ParameterizedTest
    @CsvSource({"discord, slack", "slack, discord", "slack, slack", "discord, discord"})
    void aCaseIsClaimedAnsweredNotedTransferredResolvedReopenedAndClosed(String customers, String desks) {
        new DeskStory(side(customers), side(desks), database, this::deliver).isTold();
    }
}
