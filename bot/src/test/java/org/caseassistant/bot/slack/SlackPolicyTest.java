package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.caseassistant.bot.contract.PolicyWalk;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that docs/policy.md names, tried by everybody through Slack. */
class SlackPolicyTest {
    private final Map<String, SlackUser> users = new HashMap<>();
    private SlackBench bench;

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void allowsWhatThePageSaysAndRefusesEverythingElseWithoutATrace() throws Exception {
        bench = SlackBench.start(SlackBench.Mode.SOCKET);
        new PolicyWalk(bench.database()).walk(new PolicyWalk.Platform() {
            @Override
            public PolicyWalk.User user(String email) {
                return new OnSlack(users.computeIfAbsent(email, bench::user));
            }

            @Override
            public boolean has(String usage) {
                return true;
            }
        });
    }

    private final class OnSlack implements PolicyWalk.User {
        private final SlackUser user;

        OnSlack(SlackUser user) {
            this.user = user;
        }

        @Override
        public String gives(String usage, String argument) {
            String[] words = usage.split(" ", 2);
            String rest = words.length > 1 ? words[1] + " " : "";
            return answered(user.command(words[0], SlackBench.typed((rest + argument).strip())));
        }

        @Override
        public String forges(String control) {
            return answered(user.lastMessage().forge("press-0:" + control));
        }

        private String answered(Delivery delivery) {
            assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
            bench.settle();
            return user.lastMessage().asText();
        }
    }
}
