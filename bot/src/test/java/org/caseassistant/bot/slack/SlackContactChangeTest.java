package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseassistant.bot.contract.ContactCases;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.cases.CaseNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff approve changes of contacts in Slack. */
class SlackContactChangeTest {
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
    void eachKindChangesTheDirectoryAsTheStaffWereShown() throws Exception {
        bench = SlackBench.start(SlackBench.Mode.SOCKET);
        SlackUser nora = bench.user("nora.chen@support.example.org");
        SlackUser aisha = bench.user(ContactCases.AISHA);
        done(aisha.command("/case", "help"));

        new ContactCases(bench.storage()).approveEachKind(new ContactCases.Desk() {
            @Override
            public String asks(CaseNumber number) {
                done(nora.command("/case", "view " + number));
                done(nora.lastMessage().clickLabelled("Approve"));
                return nora.lastMessage().asText();
            }

            @Override
            public String confirms() {
                done(nora.lastMessage().clickLabelled("Yes, change the contacts"));
                return nora.lastMessage().asText();
            }
        });

        done(aisha.command("/case", "list"));
        assertThat(aisha.lastMessage().asText()).contains("I do not know you");
    }
}
