package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.caseassistant.bot.contract.PolicyWalk;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.events.DiscordCommands;
import org.caseassistant.core.assistant.AssistantFeatures;
import org.caseassistant.core.turn.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that docs/policy.md names, tried by everybody through Discord. */
class DiscordPolicyTest {
    private final Map<String, DiscordUser> users = new HashMap<>();
    private DiscordBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = DiscordBench.start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private DiscordUser known(String email) {
        return email.equals(PolicyWalk.STRANGER) ? bench.stranger("stranger") : bench.user(email);
    }

    @Test
    void allowsWhatThePageSaysAndRefusesEverythingElseWithoutATrace() {
        new PolicyWalk(bench.database()).walk(new PolicyWalk.Platform() {
            @Override
            public PolicyWalk.User user(String email) {
                return new OnDiscord(users.computeIfAbsent(email, any -> known(any)));
            }

            // Discord has no bare command beside subcommands.
            @Override
            public boolean has(String usage) {
                return !usage.equals("/case");
            }
        });
    }

    private final class OnDiscord implements PolicyWalk.User {
        private final DiscordUser user;

        OnDiscord(DiscordUser user) {
            this.user = user;
        }

        @Override
        public String gives(String usage, String argument) {
            String path = usage.substring(1);
            Command command = AssistantFeatures.ALL.commands().stream()
                    .filter(known -> (known.name() + " " + known.subcommand()).strip().equals(path))
                    .findFirst()
                    .orElseThrow();
            return answered(argument.isEmpty()
                    ? user.command(path)
                    : user.command(path, Option.of(DiscordCommands.option(command), argument)));
        }

        @Override
        public String forges(String control) {
            String owner = Long.toString(Long.parseLong(user.id()), 36);
            return answered(user.forge(user.lastMessage(), "b~" + owner + "~" + control));
        }

        private String answered(Delivery delivery) {
            assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
            bench.settle();
            return user.lastMessage().asText();
        }
    }
}
