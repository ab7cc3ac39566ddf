package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to the gateway, a conversation goes on, and nothing in it happens twice. */
class DiscordGatewayTest {
    private DiscordBench bench;
    private DiscordUser maria;

    @BeforeEach
    void start() throws Exception {
        bench = DiscordBench.start();
        maria = bench.user("maria.lopez@northfield.example.org");
        done(maria.command("case open", Option.of("type", "ask a question")));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private Delivery done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery + "\n" + maria.seenText()).isTrue();
        bench.settle();
        return delivery;
    }

    private void goesOn() {
        done(maria.click("Use Maria Lopez"));
        assertThat(maria.lastMessage().asText()).contains("Priority");
        done(maria.click("Use Medium"));
        maria.write("A question of mine");
        maria.awaitMessage("Description");
    }

    @Test
    void aConnectionThatBreaksIsResumedAndWhatHappenedMeanwhileIsAnswered() {
        bench.discord().gateway().drop();
        maria.write("hello");
        bench.discord().gateway().awaitResumed(1);
        maria.awaitMessage("Contact");
        goesOn();
        assertThat(bench.discord().gateway().resumed()).isEqualTo(1);
    }

    @Test
    void whereDiscordIsReachedThroughAnotherAddressResumingGoesThereToo() {
        bench.discord().gateway().resumeAt("wss://gateway.invalid");
        int left = bench.discord().gateway().identifiesLeft();
        bench.discord().gateway().invalidate(false);
        DiscordBench.awaitThat("no new session", () -> bench.discord().gateway().identifiesLeft() < left);
        DiscordBench.awaitThat("not connected", () -> bench.service().trouble().isEmpty());
        bench.discord().gateway().drop();
        bench.discord().gateway().awaitResumed(1);
        assertThat(bench.discord().gateway().byResumeAddress()).isTrue();
        goesOn();
    }

    @Test
    void aReconnectThatIsAskedForIsMade() {
        bench.discord().gateway().askToReconnect();
        bench.discord().gateway().awaitResumed(1);
        goesOn();
    }

    @Test
    void anInvalidSessionIsBegunAnew() {
        int left = bench.discord().gateway().identifiesLeft();
        bench.discord().gateway().invalidate(false);
        DiscordBench.awaitThat("no new session", () -> bench.discord().gateway().identifiesLeft() < left);
        bench.discord().gateway().awaitReady(1);
        DiscordBench.awaitThat("not connected", () -> bench.service().trouble().isEmpty());
        goesOn();
    }

    @Test
    void aLostConnectionIsToldToTheOperator() {
        bench.discord().gateway().refuseConnections(true);
        bench.discord().gateway().drop();
        DiscordBench.awaitThat("no trouble", () -> bench.service().trouble().isPresent());
        bench.discord().gateway().refuseConnections(false);
        DiscordBench.awaitThat("still trouble", () -> bench.service().trouble().isEmpty());
        goesOn();
    }

    @Test
    void everyEventOfAConversationThatComesTwiceChangesNothing() throws Exception {
        var all = new ArrayList<Delivery>();
        twice(all, done(maria.click("Use Maria Lopez")));
        twice(all, done(maria.click("Use Medium")));
        twice(all, written("A question of mine", "Description"));
        twice(all, written("The description", "Noted so far"));
        twice(all, done(maria.click("Done")));
        twice(all, done(maria.pick("Attendance")));
        twice(all, done(maria.click("Fill in as one form")));
        maria.modal().fill("location-within-product", "Student Information");
        twice(all, done(maria.submitModal()));
        twice(all, done(maria.click("Skip")));
        twice(all, done(maria.click("Submit")));
        assertThat(bench.cases()).isEqualTo(1);
        assertThat(maria.lastMessage().asText()).contains("is submitted");

        bench.restart();
        String shown = maria.seenText();
        all.forEach(bench.discord().gateway()::repeat);
        done(maria.command("case help"));
        assertThat(maria.seenText()).startsWith(shown);
        assertThat(bench.cases()).isEqualTo(1);
    }

    private Delivery written(String words, String answer) {
        Delivery delivery = maria.write(words);
        maria.awaitMessage(answer);
        bench.settle();
        return delivery;
    }

    /** Sends it again, and waits for something that is answered after it. */
    private void twice(List<Delivery> all, Delivery delivery) {
        all.add(delivery);
        String seen = maria.seenText();
        Object drafts = bench.database().value("select string_agg(d::text, ' ') from draft d");
        bench.discord().gateway().repeat(delivery);
        maria.autocomplete("case open", "type", "");
        bench.settle();
        assertThat(maria.seenText()).isEqualTo(seen);
        assertThat(bench.database().value("select string_agg(d::text, ' ') from draft d")).isEqualTo(drafts);
    }
}
