package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.caseassistant.bot.config.DiscordSettings;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Guild;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.emulator.Route;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.bot.surface.CannotServeException;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The servers are shared among several connections, as Discord recommends. */
class DiscordShardsTest {
    private static final int SHARDS = 2;

    private DiscordBench bench;
    private Guild ofTheFirst;
    private Guild ofTheSecond;
    private DiscordUser maria;

    @BeforeEach
    void start() throws Exception {
        bench = DiscordBench.sharded(SHARDS);
        maria = bench.user("maria.lopez@northfield.example.org");
        ofTheFirst = bench.discord().guild("Eastbrook", 0, SHARDS).add(maria);
        ofTheSecond = bench.discord().guild("Westbrook", 1, SHARDS).add(maria);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private void done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery + "\n" + maria.seenText()).isTrue();
        bench.settle();
    }

    private void open(Guild guild) {
        done(maria.commandIn(guild.channel("help"), "case open", Option.of("type", "ask a question")));
    }

    private void goOn() {
        done(maria.click("Use Maria Lopez"));
        assertThat(maria.lastMessage().asText()).contains("Priority");
    }

    @Test
    void aCaseBegunInAServerOfTheSecondGoesOnInTheDirectMessagesOfTheFirst() {
        open(ofTheSecond);
        assertThat(maria.transcriptText()).contains("Use Maria Lopez");
        goOn();
        done(maria.click("Use Medium"));
        maria.write("A question of mine");
        maria.awaitMessage("Description");
    }

    @Test
    void commandsAreRegisteredOnceAndEachConnectionIdentifiesOnce() throws Exception {
        assertThat(bench.discord().calls(Route.OVERWRITE_COMMANDS)).hasSize(1);
        assertThat(bench.discord().gateway().identifiesLeft()).isEqualTo(1000 - SHARDS);
        bench.restart();
        assertThat(bench.discord().calls(Route.OVERWRITE_COMMANDS)).hasSize(1);
        bench.discord().gateway().awaitReady(SHARDS);
    }

    @Test
    void whileOneIsLostTheOtherGoesOn() {
        open(ofTheFirst);
        bench.discord().gateway().holdUp(1);
        bench.discord().gateway().drop(1);
        DiscordBench.awaitThat("no trouble", () -> bench.service().trouble().isPresent());
        assertThat(bench.service().trouble().orElseThrow()).contains("of the 2 connections").endsWith(": 1");
        goOn();

        bench.discord().gateway().letResume();
        bench.discord().gateway().awaitResumed(1);
        DiscordBench.awaitThat("still trouble", () -> bench.service().trouble().isEmpty());
        open(ofTheSecond);
        assertThat(bench.discord().gateway().resumed()).isEqualTo(1);
        assertThat(bench.discord().gateway().identifiesLeft()).isEqualTo(1000 - SHARDS);
    }

    @Test
    void whatComesByItselfIsPostedInServersOfBoth() throws Exception {
        for (Guild guild : new Guild[] {ofTheFirst, ofTheSecond}) {
            // Events come in their order: then the channel is known.
            open(guild);
            String channel = guild.channel("help");
            var place = new Place(DiscordNames.SURFACE, guild.id(), channel);
            Act post = new Act.Post(Optional.of("N-1"), Screen.of(View.Text.of("It is down")));
            bench.service().chat()
                    .deliver(new org.caseassistant.core.chat.Delivery(
                            1, place, Optional.empty(), post, Optional.empty(), 0));
            assertThat(maria.messagesIn(channel)).filteredOn(message -> !message.ephemeral())
                    .extracting(ShownMessage::asText)
                    .singleElement().asString()
                    .contains("It is down");
        }
    }

    private DiscordService connect(Optional<Integer> shards) throws CannotServeException {
        return DiscordService.connect(
                new DiscordSettings(
                        bench.discord().token(), Optional.of(bench.discord().baseUrl()), Optional.empty(), shards),
                bench.parts());
    }

    @Test
    void asManyAsAreSetConnectNoFasterThanDiscordAllows() throws Exception {
        bench.discord().gateway().maxConcurrency(2);
        int before = bench.discord().gateway().identifiesLeft();
        try (DiscordService three = connect(Optional.of(3))) {
            bench.discord().gateway().awaitReady(3);
            assertThat(three.trouble()).isEmpty();
            assertThat(bench.discord().gateway().identifiesLeft()).isEqualTo(before - 3);
        }
    }

    @Test
    void fewerThanDiscordRequiresAreRefused() {
        bench.discord().gateway().requireShards(SHARDS);
        assertThatThrownBy(() -> connect(Optional.of(1)))
                .isInstanceOfSatisfying(
                        CannotServeException.class, reason -> assertThat(reason.forGood()).isTrue())
                .hasMessageStartingWith("DISCORD_SHARDS: Discord wants more connections");
        bench.discord().forgiveViolations();
    }

    @Test
    void itDoesNotConnectMoreOftenThanDiscordAllows() {
        bench.discord().gateway().identifiesLeft(1);
        assertThatThrownBy(() -> connect(Optional.empty()))
                .isInstanceOfSatisfying(
                        CannotServeException.class, reason -> assertThat(reason.forGood()).isFalse())
                .hasMessageContaining("only 1 more times until");
        assertThat(bench.discord().gateway().identifiesLeft()).isEqualTo(1);
    }
}
