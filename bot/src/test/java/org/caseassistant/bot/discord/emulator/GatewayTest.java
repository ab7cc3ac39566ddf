package org.caseassistant.bot.discord.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.Compression;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connecting, and what may become of connections, with the real JDA and without. */
class GatewayTest {

    private final DiscordEmulator discord = DiscordEmulator.start();

    private final DiscordUser maria = discord.user("Maria", "en-US");

    private final Guild guild = discord.guild("Northwind ISD").add(maria);

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        discord.close();
    }

    private SampleBot listening(Compression compression) {
        var bot = SampleBot.at(discord, compression);
        bot.on(MessageReceivedEvent.class, e -> heard.add(e.getMessage().getContentRaw()));
        return bot;
    }

    private void awaitHeard(String... texts) {
        Waiting.until(Duration.ofSeconds(20), () -> heard.size() == texts.length,
                () -> "Heard " + heard + ", violations " + discord.violations());
        // JDA's events come by several threads here.
        assertThat(heard).containsExactlyInAnyOrder(texts);
    }

    @ParameterizedTest
    @CsvSource({"ZLIB, true", "NONE, false"})
    void connectsWithOrWithoutCompression(Compression compression, boolean compressed) {
        try (var bot = listening(compression)) {
            assertThat(bot.jda().getGuilds()).hasSize(1);
            assertThat(discord.gateway().compressed()).isEqualTo(compressed);
            for (int i = 0; i < 20; i++) {
                maria.write("Message " + i + " " + "x".repeat(1500));
            }
            Waiting.until(Screen.PATIENCE, () -> heard.size() == 20, () -> "Heard " + heard.size());
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void whatWasMissedIsHeardAfterResuming() {
        try (var _ = listening(Compression.ZLIB)) {
            maria.write("one");
            awaitHeard("one");
            discord.gateway().refuseConnections(true);
            discord.gateway().drop();
            Waiting.until(Screen.PATIENCE, () -> discord.gateway().connections() == 0, () -> "Still connected");
            maria.write("two");
            discord.gateway().refuseConnections(false);

            discord.gateway().awaitResumed(1);
            awaitHeard("one", "two");
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void comesBackWhenAskedToReconnect() {
        try (var _ = listening(Compression.ZLIB)) {
            discord.gateway().askToReconnect();

            discord.gateway().awaitResumed(1);
            assertThat(discord.gateway().byResumeAddress()).isTrue();
            assertThat(discord.gateway().identifiesLeft()).isEqualTo(999);
            maria.write("again");
            awaitHeard("again");
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void identifiesAnewWhenItsSessionIsInvalid() {
        try (var _ = listening(Compression.ZLIB)) {
            discord.gateway().invalidate(false);

            Waiting.until(Duration.ofSeconds(20), () -> discord.gateway().identifiesLeft() == 998,
                    () -> "Not identified anew");
            discord.gateway().awaitReady(1);
            maria.write("hello");
            awaitHeard("hello");
            assertThat(discord.gateway().resumed()).isZero();
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void leavesAZombie() {
        discord.gateway().heartbeatEvery(Duration.ofMillis(300));
        try (var _ = listening(Compression.NONE)) {
            discord.gateway().acknowledgeHeartbeats(false);

            discord.gateway().awaitResumed(1);
        }
    }

    @Test
    void refusesPrivilegedIntents() {
        try (var bot = SampleBot.connecting(discord, Compression.ZLIB, EnumSet.of(GatewayIntent.MESSAGE_CONTENT))) {
            var codes = new CopyOnWriteArrayList<Integer>();
            bot.on(ShutdownEvent.class, e -> codes.add(e.getCode()));
            Waiting.until(Screen.PATIENCE, () -> bot.jda().getStatus() == JDA.Status.SHUTDOWN
                    || bot.jda().getStatus() == JDA.Status.FAILED_TO_LOGIN, () -> "Still " + bot.jda().getStatus());
        }
        assertThat(discord.violations()).singleElement()
                .satisfies(v -> assertThat(v.detail()).contains("4014"));
    }

    @Test
    void contentInChannelsIsForThoseWhoAreMentioned() {
        try (var bot = listening(Compression.ZLIB)) {
            maria.writeIn(guild.channel("help"), "between us");
            maria.writeIn(guild.channel("help"), "hello <@" + discord.applicationId() + ">");
            maria.write("and you alone");

            awaitHeard("", "hello <@" + discord.applicationId() + ">", "and you alone");
            assertThat(bot.failures()).isEmpty();
        }
    }

    @Test
    void directMessagesAreForTheFirstShardAlone() {
        var here = Ids.shard(guild.id(), 2);
        try (var first = SampleBot.shard(discord, 0, 2); var second = SampleBot.shard(discord, 1, 2)) {
            discord.gateway().awaitReady(2);
            first.on(MessageReceivedEvent.class, e -> heard.add("0 " + e.isFromGuild()));
            second.on(MessageReceivedEvent.class, e -> heard.add("1 " + e.isFromGuild()));

            maria.write("alone");
            maria.writeIn(guild.channel("help"), "among others");

            awaitHeard("0 false", here + " true");
            assertThat(first.jda().getGuilds()).hasSize(1 - here);
        }
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void refusesFewerShardsThanItRequires() {
        discord.gateway().requireShards(3);
        try (var bot = SampleBot.connecting(discord, Compression.ZLIB, EnumSet.of(GatewayIntent.DIRECT_MESSAGES))) {
            Waiting.until(Screen.PATIENCE, () -> bot.jda().getStatus() == JDA.Status.SHUTDOWN
                    || bot.jda().getStatus() == JDA.Status.FAILED_TO_LOGIN, () -> "Still " + bot.jda().getStatus());
        }
        assertThat(discord.violations()).singleElement()
                .satisfies(v -> assertThat(v.detail()).contains("4011"));
    }

    @Test
    void aServerCanBeMadeForEachShard() {
        for (int shard : new int[] {2, 0, 1, 1}) {
            assertThat(Ids.shard(discord.guild("Guild " + shard, shard, 3).id(), 3)).isEqualTo(shard);
        }
    }

    /** What a client without manners is told. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ?v=9&encoding=json; {"op":1}; 4012
            ?v=10&encoding=etf; {"op":1}; 4002
            ?v=10&encoding=json; no JSON; 4002
            ?v=10&encoding=json; {"op":99}; 4001
            ?v=10&encoding=json; {"op":3,"d":{}}; 4003
            ?v=10&encoding=json; {"op":2,"d":{"token":"wrong","intents":1,"properties":{"os":"a","browser":"b","device":"c"}}}; 4004
            ?v=10&encoding=json; {"op":2,"d":{"token":"TOKEN","properties":{"os":"a","browser":"b","device":"c"}}}; 4002
            ?v=10&encoding=json; {"op":2,"d":{"token":"TOKEN","intents":536870912,"properties":{"os":"a","browser":"b","device":"c"}}}; 4013
            ?v=10&encoding=json; {"op":2,"d":{"token":"TOKEN","intents":2,"properties":{"os":"a","browser":"b","device":"c"}}}; 4014
            ?v=10&encoding=json; {"op":2,"d":{"token":"TOKEN","intents":1,"shard":[2,2],"properties":{"os":"a","browser":"b","device":"c"}}}; 4010
            """)
    void refusesBadManners(String query, String payload, int code) throws Exception {
        var codes = new CopyOnWriteArrayList<Integer>();
        var client = client(query, payload.replace("TOKEN", discord.token()), 1, codes);

        Waiting.until(Screen.PATIENCE, () -> !codes.isEmpty(), () -> "Not closed");
        client.closeBlocking();

        assertThat(codes).containsExactly(code);
        assertThat(discord.violations()).extracting(Violation::kind).containsOnly(Violation.Kind.GATEWAY);
    }

    @Test
    void takes120SendsAMinute() throws Exception {
        var codes = new CopyOnWriteArrayList<Integer>();
        var client = client("?v=10&encoding=json", "{\"op\":1,\"d\":null}", 121, codes);

        Waiting.until(Screen.PATIENCE, () -> !codes.isEmpty(), () -> "Not closed");
        client.closeBlocking();

        assertThat(codes).containsExactly(4008);
    }

    private WebSocketClient client(String query, String payload, int times, List<Integer> codes) throws Exception {
        var client = new WebSocketClient(URI.create(discord.gateway().url() + "/" + query)) {

            @Override
            public void onOpen(ServerHandshake handshake) {
                // The server speaks first.
            }

            @Override
            public void onMessage(String message) {
                if (message.contains("\"op\":10")) {
                    for (int i = 0; i < times; i++) {
                        send(payload);
                    }
                }
            }

            @Override
            public void onClose(int code, String reason, boolean remote) {
                codes.add(code);
            }

            @Override
            public void onError(Exception problem) {
                codes.add(-1);
            }
        };
        client.connectBlocking();
        return client;
    }
}
