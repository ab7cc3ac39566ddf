package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseassistant.bot.contract.ContactCases;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.core.cases.CaseNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff approve changes of contacts in Discord. */
class DiscordContactChangeTest {
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
    void eachKindChangesTheDirectoryAsTheStaffWereShown() {
        DiscordUser nora = bench.user("nora.chen@support.example.org");
        DiscordUser aisha = bench.user(ContactCases.AISHA);

        new ContactCases(bench.storage()).approveEachKind(new ContactCases.Desk() {
            @Override
            public String asks(CaseNumber number) {
                done(nora.command("case view", Option.of("number", number.toString())));
                done(nora.click("Approve"));
                return nora.lastMessage().asText();
            }

            @Override
            public String confirms() {
                done(nora.click("Yes, change the contacts"));
                return nora.lastMessage().asText();
            }
        });

        done(aisha.command("case list"));
        assertThat(aisha.lastMessage().asText()).contains("I do not know you");
    }
}
