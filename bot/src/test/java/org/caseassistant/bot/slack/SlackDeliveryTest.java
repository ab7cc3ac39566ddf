package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException.Outlook;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes by itself. */
class SlackDeliveryTest {
    private static final String CHANNEL = "C9";

    private SlackBench bench;
    private SlackUser maria;

    @BeforeEach
    void start() throws Exception {
        bench = SlackBench.start(SlackBench.Mode.SOCKET);
        maria = bench.user("maria.lopez@northfield.example.org");
        bench.workspace().channel(CHANNEL, "outages", maria.id()).invite(CHANNEL);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private Optional<String> deliver(long id, int attempts, Act act, Optional<String> message)
            throws DeliveryFailedException {
        var place = new Place("slack", "T1", CHANNEL);
        return bench.service().chat().deliver(new Delivery(id, place, Optional.empty(), act, message, attempts));
    }

    private static Screen screen(String text) {
        return Screen.of(View.Text.of(text));
    }

    private static Act post(String text) {
        return new Act.Post(Optional.of("N-1"), screen(text));
    }

    private DeliveryFailedException failure(Act act, Optional<String> message) {
        try {
            deliver(90, 0, act, message);
        } catch (DeliveryFailedException failure) {
            return failure;
        }
        throw new AssertionError("it arrived");
    }

    private List<ShownMessage> there() {
        return maria.messagesIn(CHANNEL);
    }

    @Test
    void aMessageIsPostedEditedInPlaceAndNotedInItsThread() throws Exception {
        Optional<String> message = deliver(1, 0, post("It is down <!channel>"), Optional.empty());
        deliver(2, 0, new Act.Edit("N-1", screen("It is up")), message);
        deliver(3, 0, new Act.Note("N-1", screen("Mended")), message);

        assertThat(there()).extracting(ShownMessage::text).containsExactly("It is up", "Mended");
        assertThat(there().getFirst().updates()).isEqualTo(1);
        assertThat(there().getLast().thread()).isEqualTo(message);
        assertThat(bench.slack().liveMentions()).isEmpty();
    }

    @Test
    void oneThatArrivedUnseenIsFoundInTheDirectMessages() throws Exception {
        var identity = new ChatIdentity("slack", "T1", maria.id());
        maria.command("/case", "");
        bench.settle();
        var place = new Place("slack", "T1", maria.lastMessage().channel());
        var first = new Delivery(
                1, place, Optional.of(identity), new Act.Post(Optional.empty(), screen("Moved")), Optional.empty(), 0);
        Optional<String> message = bench.service().chat().deliver(first);
        var again = new Delivery(1, place, first.user(), first.act(), first.message(), 1);

        assertThat(bench.service().chat().deliver(again)).isEqualTo(message);
        assertThat(maria.transcript()).filteredOn(shown -> shown.text().contains("Moved")).hasSize(1);
    }

    @Test
    void anEditThatWasMadeUnseenIsNotMadeAgain() throws Exception {
        maria.command("/case", "");
        bench.settle();
        var place = new Place("slack", "T1", maria.lastMessage().channel());
        ChatSurface chat = bench.service().chat();
        Optional<String> message =
                chat.deliver(new Delivery(1, place, Optional.empty(), post("It is down"), Optional.empty(), 0));
        Act edit = new Act.Edit("N-1", screen("It is up"));

        bench.slack().faults().dropAfterHandling("chat.update", 1);
        assertThatThrownBy(() -> chat.deliver(new Delivery(2, place, Optional.empty(), edit, message, 0)))
                .isInstanceOf(DeliveryFailedException.class);
        assertThat(chat.deliver(new Delivery(2, place, Optional.empty(), edit, message, 1))).isEqualTo(message);
        assertThat(maria.lastMessage().updates()).isEqualTo(1);

        Act other = new Act.Edit("N-1", screen("It is slow"));
        bench.slack().faults().serverError("chat.update", 1);
        assertThatThrownBy(() -> chat.deliver(new Delivery(3, place, Optional.empty(), other, message, 0)))
                .isInstanceOf(DeliveryFailedException.class);
        chat.deliver(new Delivery(3, place, Optional.empty(), other, message, 1));

        assertThat(maria.lastMessage().text()).isEqualTo("It is slow");
        assertThat(maria.lastMessage().updates()).isEqualTo(2);
    }

    @Test
    void whereTheAppMayNotReadOneMayBeEditedTwice() throws Exception {
        Optional<String> message = deliver(1, 0, post("It is down"), Optional.empty());
        deliver(2, 0, new Act.Edit("N-1", screen("It is up")), message);
        deliver(2, 1, new Act.Edit("N-1", screen("It is up")), message);

        assertThat(there()).singleElement().satisfies(one -> assertThat(one.updates()).isEqualTo(2));
        bench.slack().forgiveViolations();
    }

    @Test
    void aLongWaitThatSlackAsksForIsLeftToALaterTry() throws Exception {
        Optional<String> message = deliver(1, 0, post("It is down"), Optional.empty());
        Act edit = new Act.Edit("N-1", screen("It is up"));
        bench.slack().faults().rateLimit("chat.update", 1, 40);

        assertThat(failure(edit, message).retryAfter()).contains(Duration.ofSeconds(40));
        assertThat(failure(edit, message).retryAfter())
                .as("without another call")
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(36)));
        assertThat(bench.slack().calls("chat.update")).hasSize(1);
    }

    @Test
    void whereTheAppMayNotReadOneMayArriveTwice() throws Exception {
        deliver(1, 0, post("It is down"), Optional.empty());
        deliver(1, 1, post("It is down"), Optional.empty());

        assertThat(there()).hasSize(2);
        bench.slack().forgiveViolations();
    }

    @Test
    void whatSlackSaysDecidesWhatBecomesOfIt() {
        assertThat(failure(new Act.Edit("N-1", screen("It is up")), Optional.of("1700000000.000100")).outlook())
                .isEqualTo(Outlook.MESSAGE_GONE);
        bench.slack().faults().refuse("chat.postMessage", 1, "not_in_channel");
        assertThat(failure(post("It is down"), Optional.empty()).outlook()).isEqualTo(Outlook.UNREACHABLE);
        bench.slack().faults().serverError("chat.postMessage", 1);
        assertThat(failure(post("It is down"), Optional.empty()).outlook()).isEqualTo(Outlook.LATER);
        bench.workspace().archive(CHANNEL);
        assertThat(failure(post("It is down"), Optional.empty()).outlook()).isEqualTo(Outlook.UNREACHABLE);
        bench.slack().faults().rateLimit("chat.postMessage", 1, 100);
        assertThat(failure(post("It is down"), Optional.empty()).retryAfter()).contains(Duration.ofSeconds(100));
        bench.slack().forgiveViolations();
    }
}
