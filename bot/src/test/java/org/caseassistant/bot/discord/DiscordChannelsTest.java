package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.caseassistant.bot.RepositoryFolder;
import org.caseassistant.bot.discord.emulator.Call;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Permission;
import org.caseassistant.bot.discord.emulator.Route;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException.Outlook;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes by itself into a channel. */
class DiscordChannelsTest {
    private DiscordBench bench;
    private DiscordUser maria;

    @BeforeEach
    void start() throws Exception {
        bench = DiscordBench.start();
        maria = bench.user("maria.lopez@northfield.example.org");
        bench.channel();
        heard();
    }

    /** Waits until the program knows what happened in the server: events come in their order. */
    private void heard() throws Exception {
        assertThat(maria.command("case help").acknowledged()).isTrue();
        bench.settle();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private Optional<String> deliver(long id, int attempts, Act act, Optional<String> message)
            throws DeliveryFailedException {
        var place = new Place(DiscordNames.SURFACE, bench.guild().id(), bench.channel());
        return bench.service().chat().deliver(new Delivery(id, place, Optional.empty(), act, message, attempts));
    }

    private static Screen screen(String text) {
        return Screen.of(View.Text.of(text));
    }

    private static Act post(String text) {
        return new Act.Post(Optional.of("N-1"), screen(text));
    }

    private List<String> texts() {
        return maria.messagesIn(bench.channel()).stream().map(ShownMessage::asText).toList();
    }

    private Outlook outlook(Act act, Optional<String> message) {
        try {
            deliver(90, 0, act, message);
        } catch (DeliveryFailedException failure) {
            return failure.outlook();
        }
        throw new AssertionError("it arrived");
    }

    @Test
    void aMessageIsPostedOnceEditedInPlaceAndNotedInItsThread() throws Exception {
        showsANotice();
    }

    private void showsANotice() throws Exception {
        Optional<String> message = deliver(1, 0, post("It is down @everyone"), Optional.empty());
        assertThat(deliver(1, 1, post("It is down @everyone"), Optional.empty())).isEqualTo(message);
        deliver(2, 0, new Act.Edit("N-1", screen("It is up")), message);
        deliver(3, 0, new Act.Note("N-1", screen("Mended")), message);
        deliver(3, 1, new Act.Note("N-1", screen("Mended")), message);
        deliver(4, 0, new Act.Note("N-1", screen("Checked")), message);

        assertThat(texts()).singleElement().asString().contains("It is up");
        assertThat(maria.messagesIn(message.orElseThrow()))
                .extracting(ShownMessage::asText)
                .filteredOn(text -> !text.isBlank())
                .satisfiesExactly(
                        one -> assertThat(one).contains("Mended"), two -> assertThat(two).contains("Checked"));
    }

    /** Fifty calls a second of a bot (Rate Limits: Global), and what failed is called again beside the rest. */
    @Test
    void whatIsCalledAgainCountsTooSoThatDiscordNeverSaysThatItIsTooMuch() throws Exception {
        List<String> channels = IntStream.range(0, 25).mapToObj(number -> bench.guild().channel("c" + number)).toList();
        heard();
        bench.discord().pace().enforce(5, 5);
        bench.discord().faults().failing(0.3, 7, Route.CREATE_MESSAGE);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Callable<String>>();
            for (int number = 0; number < 100; number++) {
                var place = new Place(DiscordNames.SURFACE, bench.guild().id(), channels.get(number % channels.size()));
                var delivery = new Delivery(number, place, Optional.empty(), post("It is down"), Optional.empty(), 0);
                sending.add(() -> sent(delivery));
            }
            threads.invokeAll(sending);
        }

        assertThat(bench.discord().calls(Route.CREATE_MESSAGE)).hasSizeGreaterThan(110);
        assertThat(bench.discord().violations()).isEmpty();
    }

    private String sent(Delivery delivery) {
        try {
            return bench.service().chat().deliver(delivery).orElse("");
        } catch (DeliveryFailedException failure) {
            return failure.getMessage();
        }
    }

    @Test
    void aThreadIsNamedForItsCaseAsThereAreMany() throws Exception {
        long id = 0;
        for (String key : List.of("N-1", "CS-1001")) {
            Optional<String> message = deliver(id++, 0, new Act.Post(Optional.of(key), screen(key)), Optional.empty());
            deliver(id++, 0, new Act.Note(key, screen("Mended")), message);
        }

        assertThat(bench.discord().calls(Route.CREATE_THREAD_FROM_MESSAGE))
                .extracting(Call::body)
                .satisfiesExactly(
                        one -> assertThat(one).contains("\"Updates\""),
                        two -> assertThat(two).contains("\"CS-1001\""));
    }

    private int edits() {
        return bench.discord().calls(Route.EDIT_MESSAGE).size();
    }

    /** Whatever can stand in it, as Discord gives back more than it was given. */
    @Test
    void anEditThatWasMadeUnseenIsNotMadeAgain() throws Exception {
        for (Screen shown : List.of(
                screen("It is up"),
                Screen.of(
                        new View.Heading("Mended"),
                        new View.Banner(View.Banner.Tone.INCIDENT, "It is *up*\n\nfor now"),
                        new View.FieldList(List.of(new View.FieldList.Entry("Since", "today"))),
                        View.Text.of("See https://example.org/x")))) {
            Optional<String> message = deliver(1, 0, post("It is down"), Optional.empty());
            Act edit = new Act.Edit("N-1", shown);
            int before = edits();

            deliver(2, 0, edit, message);
            assertThat(deliver(2, 1, edit, message)).isEqualTo(message);

            assertThat(edits()).isEqualTo(before + 1);
        }
    }

    @Test
    void anEditThatFailedIsMadeAtTheNextTry() throws Exception {
        Optional<String> message = deliver(1, 0, post("It is down"), Optional.empty());
        Act edit = new Act.Edit("N-1", screen("It is up"));
        bench.discord().faults().serverError(Route.EDIT_MESSAGE, 1, 500);

        assertThat(outlook(edit, message)).isEqualTo(Outlook.LATER);
        assertThat(deliver(90, 1, edit, message)).isEqualTo(message);

        assertThat(texts()).singleElement().asString().contains("It is up");
    }

    @Test
    void whereTheBotMayNotReadAnEditMayBeMadeTwice() throws Exception {
        Optional<String> message = deliver(1, 0, post("It is down"), Optional.empty());
        bench.guild().denyBot(bench.channel(), Permission.READ_MESSAGE_HISTORY);
        heard();
        Act edit = new Act.Edit("N-1", screen("It is up"));
        int before = edits();

        deliver(2, 0, edit, message);
        deliver(2, 1, edit, message);

        assertThat(edits()).isEqualTo(before + 2);
    }

    @Test
    void whatTakesDiscordTooLongIsLeftToALaterTry() throws Exception {
        bench.discord().faults().rateLimit(Route.CREATE_MESSAGE, 1, 40);

        assertThat(outlook(post("It is down"), Optional.empty())).isEqualTo(Outlook.LATER);
    }

    /** The number in README for channels that show notices. */
    @Test
    void itNeedsNoOtherPermissionsThanReadmeAsksFor() throws Exception {
        assertThat(Files.readString(RepositoryFolder.find().resolve("README.md")))
                .contains("permissions=" + net.dv8tion.jda.api.Permission.getRaw(
                        net.dv8tion.jda.api.Permission.VIEW_CHANNEL,
                        net.dv8tion.jda.api.Permission.MESSAGE_HISTORY,
                        net.dv8tion.jda.api.Permission.MESSAGE_SEND,
                        net.dv8tion.jda.api.Permission.CREATE_PUBLIC_THREADS,
                        net.dv8tion.jda.api.Permission.MESSAGE_SEND_IN_THREADS) + "`");
        bench.guild().botMay(
                Permission.VIEW_CHANNEL,
                Permission.READ_MESSAGE_HISTORY,
                Permission.SEND_MESSAGES,
                Permission.CREATE_PUBLIC_THREADS,
                Permission.SEND_MESSAGES_IN_THREADS);
        heard();
        showsANotice();
    }

    @Test
    void aChannelWhereTheBotMayNotWriteIsOutOfReach() throws Exception {
        Optional<String> message = deliver(1, 0, post("It is down"), Optional.empty());
        bench.guild().denyBot(bench.channel(), Permission.VIEW_CHANNEL);
        heard();

        assertThat(outlook(post("Another"), Optional.empty())).isEqualTo(Outlook.UNREACHABLE);
        assertThat(outlook(new Act.Edit("N-1", screen("Other")), message)).isEqualTo(Outlook.UNREACHABLE);
    }

    @Test
    void aMessageThatIsGoneIsToldFromAChannelThatIs() {
        assertThat(outlook(new Act.Edit("N-1", screen("It is up")), Optional.of(maria.id())))
                .isEqualTo(Outlook.MESSAGE_GONE);
        var place = new Place(DiscordNames.SURFACE, bench.guild().id(), maria.id());

        assertThatThrownBy(() -> bench.service()
                .chat()
                .deliver(new Delivery(5, place, Optional.empty(), post("It is down"), Optional.empty(), 0)))
                .isInstanceOfSatisfying(
                        DeliveryFailedException.class,
                        failure -> assertThat(failure.outlook()).isEqualTo(Outlook.UNREACHABLE));
    }
}
